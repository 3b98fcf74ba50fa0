package org.shubbak.web;

import java.util.Set;

/**
 * Who is signed in, as the top bar shows it.
 *
 * @param signInName how the person signs in
 * @param name in the language of the page
 * @param unit the unit's name in the language of the page
 * @param kind the kind of the unit, such as {@code MARKAZ}; empty when it is not known
 * @param roles the names of the roles, such as {@code CLERK}
 */
public record StaffBadge(String signInName, String name, String unit, String kind, Set<String> roles) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The role that comes first on a request's way. */
    public String firstRole() {
        return Navigation.ROLES.stream().filter(roles::contains).findFirst().orElse("CLERK");
    }

    /** The person's office (الوظيفة): a manager at a governorate's diwan is not the manager of a centre. */
    public String office(Page page) {
        String own = "web.office." + firstRole() + "." + kind;
        return page.t(page.has(own) ? own : "web.role." + firstRole());
    }

    /** Where the person works: the ministry's people sit at no unit of a governorate, whatever their account says. */
    public String place(Page page) {
        return firstRole().equals("MINISTRY") ? page.t("web.office.ministry") : unit;
    }

    public boolean hasAny(String... some) {
        return Set.of(some).stream().anyMatch(roles::contains);
    }
}
