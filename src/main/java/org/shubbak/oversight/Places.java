package org.shubbak.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Governorate;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.tally.Area;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Names areas, reads them out of addresses, and knows the units in them (الأماكن). */
@Component
public class Places {

    private static final Bilingual EGYPT = new Bilingual("جمهورية مصر العربية", "Arab Republic of Egypt");

    private final Organisation organisation;
    private final Scope scope;

    Places(Organisation organisation, Scope scope) {
        this.organisation = organisation;
        this.scope = scope;
    }

    /** An area that somebody may choose. */
    public record Place(Area area, Bilingual name) {}

    /**
     * The area of a code: {@code EG}, a governorate's two digits, or a unit, which stands for itself and all below it.
     *
     * @param typed null or blank for the widest that the person sees
     * @throws Refusal {@code organisation.unknown-unit}, {@code oversight.other-centre}
     */
    public Area read(@Nullable String typed, CurrentStaff me) {
        if (typed == null || typed.isBlank()) {
            return scope.widest(me);
        }
        Area area = of(typed.strip().toUpperCase(Locale.ROOT));
        scope.require(me, area);
        return area;
    }

    /** @throws Refusal {@code oversight.other-centre} */
    public void require(CurrentStaff me, Area area) {
        scope.require(me, area);
    }

    private Area of(String code) {
        if (code.equals(Area.EGYPT)) {
            return Area.country();
        }
        if (organisation.governorates().stream().anyMatch(it -> it.code().equals(code))) {
            return Area.governorate(code);
        }
        try {
            return Area.unitAndBelow(organisation.unit(new UnitId(code)).id());
        } catch (IllegalArgumentException shapeless) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-unit", code);
        }
    }

    public Bilingual name(Area area) {
        return switch (area.kind()) {
            case COUNTRY -> EGYPT;
            case GOVERNORATE -> governorate(area.code());
            case UNIT, BELOW -> unit(area.code());
        };
    }

    /** {@code محافظة الشرقية}. */
    public Bilingual governorate(String code) {
        Governorate it = organisation.governorates().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        String ar = it.nameAr().startsWith("محافظة") ? it.nameAr() : "محافظة " + it.nameAr();
        return new Bilingual(ar, it.nameEn());
    }

    public Bilingual unit(String code) {
        Unit unit = organisation.unit(new UnitId(code));
        return new Bilingual(unit.nameAr(), unit.nameEn());
    }

    /** The code of a unit's governorate. */
    public String governorateOf(String unit) {
        return organisation.governorateOf(new UnitId(unit));
    }

    /** The units of an area. */
    public List<String> units(Area area) {
        return switch (area.kind()) {
            case UNIT -> List.of(area.code());
            case BELOW ->
                organisation.unitAndBelow(new UnitId(area.code())).stream()
                        .map(UnitId::value)
                        .toList();
            case GOVERNORATE ->
                organisation.units().stream()
                        .map(Unit::id)
                        .filter(unit -> Objects.equals(organisation.governorateOf(unit), area.code()))
                        .map(UnitId::value)
                        .toList();
            case COUNTRY ->
                organisation.units().stream().map(unit -> unit.id().value()).toList();
        };
    }

    /** Every area that the person may ask about, the widest first. */
    public List<Place> within(CurrentStaff me) {
        Area widest = scope.widest(me);
        List<Place> places = new ArrayList<>();
        places.add(new Place(widest, name(widest)));
        if (widest.kind() == Area.Kind.COUNTRY) {
            organisation.units().stream()
                    .map(unit -> organisation.governorateOf(unit.id()))
                    .distinct()
                    .forEach(code -> places.add(new Place(Area.governorate(code), governorate(code))));
        }
        scope.of(me).stream()
                .map(UnitId::value)
                .filter(code -> !code.equals(widest.code()))
                .forEach(code -> places.add(new Place(Area.unitAndBelow(new UnitId(code)), unit(code))));
        return places;
    }
}
