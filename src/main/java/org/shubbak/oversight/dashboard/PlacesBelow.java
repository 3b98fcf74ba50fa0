package org.shubbak.oversight.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shubbak.organisation.Governorate;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.tally.Axis;
import org.shubbak.oversight.tally.Figures;
import org.shubbak.oversight.tally.Line;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Tallies;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** What lies under a level, with the figures of each. */
@Component
class PlacesBelow {

    /**
     * The places of a level.
     *
     * @param rows next below it, and the level's own unit by itself; together they are the level
     * @param deeper what lies below the rows, for the map
     * @param each every unit by itself; together they are the level too
     */
    record Found(List<Place> rows, List<Place> deeper, List<Place> each) {

        static final Found NONE = new Found(List.of(), List.of(), List.of());
    }

    private final Tallies tallies;
    private final Organisation organisation;
    private final Levels levels;

    PlacesBelow(Tallies tallies, Organisation organisation, Levels levels) {
        this.tallies = tallies;
        this.organisation = organisation;
        this.levels = levels;
    }

    Found of(Level level, Question question) {
        return switch (level.kind()) {
            case COUNTRY -> new Found(governorates(question), List.of(), List.of());
            case GOVERNORATE, CENTRE -> level.unit() == null ? Found.NONE : units(level.unit(), question);
            case ALONE -> Found.NONE;
        };
    }

    private List<Place> governorates(Question question) {
        Map<String, Figures> figures = figures(question);
        return organisation.governorates().stream()
                .filter(one -> one.latitude() != null && one.longitude() != null)
                .map(one -> governorate(one, figures.getOrDefault(one.code(), Figures.NONE)))
                .toList();
    }

    private Place governorate(Governorate one, Figures figures) {
        Level level = levels.ofGovernorate(one);
        return new Place(
                level,
                figures,
                Objects.requireNonNull(one.latitude()),
                Objects.requireNonNull(one.longitude()),
                level.unit() != null);
    }

    private Found units(Unit top, Question question) {
        Map<String, Figures> figures = figures(question);
        List<Place> rows = new ArrayList<>();
        List<Place> deeper = new ArrayList<>();
        List<Place> each = new ArrayList<>();
        for (UnitId id : organisation.unitAndBelow(top.id())) {
            Unit unit = organisation.unit(id);
            each.add(place(byItself(unit), figures.getOrDefault(id.value(), Figures.NONE)));
            if (unit.id().equals(top.id())) {
                rows.add(place(Level.alone(unit), figures.getOrDefault(id.value(), Figures.NONE)));
            } else {
                Place place = place(Level.centre(unit), sum(id, figures));
                (top.id().equals(unit.parent()) ? rows : deeper).add(place);
            }
        }
        return rows.size() == 1 ? Found.NONE : new Found(rows, deeper, each);
    }

    /** A unit with nothing below it needs no word for that. */
    private Level byItself(Unit unit) {
        return organisation.unitAndBelow(unit.id()).size() == 1 ? Level.centre(unit) : Level.alone(unit);
    }

    private static Place place(Level level, Figures figures) {
        Unit unit = Objects.requireNonNull(level.unit());
        return new Place(level, figures, unit.latitude(), unit.longitude(), true);
    }

    private Figures sum(UnitId top, Map<String, Figures> figures) {
        return organisation.unitAndBelow(top).stream()
                .map(id -> figures.getOrDefault(id.value(), Figures.NONE))
                .reduce(Figures.NONE, Adding::plus);
    }

    private Map<String, Figures> figures(Question question) {
        return tallies.by(Axis.CHILD, question).stream().collect(Collectors.toMap(Line::key, Line::figures));
    }
}
