package org.shubbak.web;

import java.util.Set;

/**
 * Who is signed in, as the top bar shows it.
 *
 * @param signInName how the person signs in
 * @param name in the language of the page
 * @param unit the unit's name in the language of the page
 * @param roles the names of the roles, such as {@code CLERK}
 */
public record StaffBadge(String signInName, String name, String unit, Set<String> roles) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The role that comes first on a request's way. */
    public String firstRole() {
        return Navigation.ROLES.stream().filter(roles::contains).findFirst().orElse("CLERK");
    }

    public boolean hasAny(String... some) {
        return Set.of(some).stream().anyMatch(roles::contains);
    }
}
