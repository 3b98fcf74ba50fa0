package org.shubbak.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.security.CurrentStaff;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Reads from the signed-in principal what the top bar shows. */
@Component
final class Badges {

    private final Organisation organisation;

    Badges(Organisation organisation) {
        this.organisation = organisation;
    }

    @Nullable
    StaffBadge of(HttpServletRequest request, Locale locale) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof CurrentStaff staff
                ? badge(staff, locale)
                : null;
    }

    private StaffBadge badge(CurrentStaff staff, Locale locale) {
        boolean arabic = locale.getLanguage().equals("ar");
        Optional<Unit> unit = organisation.findUnit(staff.unit());
        var roles = staff.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
        return new StaffBadge(
                staff.signInName(),
                arabic ? staff.nameAr() : staff.nameEn(),
                unit.map(known -> name(known, arabic)).orElse(staff.unit().value()),
                unit.map(known -> known.kind().name()).orElse(""),
                roles);
    }

    private static String name(Unit unit, boolean arabic) {
        return arabic ? unit.nameAr() : unit.nameEn();
    }
}
