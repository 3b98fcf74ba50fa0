package org.shubbak.security;

import static org.shubbak.organisation.Role.ADMIN;
import static org.shubbak.organisation.Role.AUDITOR;
import static org.shubbak.organisation.Role.CASHIER;
import static org.shubbak.organisation.Role.CLERK;
import static org.shubbak.organisation.Role.DELIVERY;
import static org.shubbak.organisation.Role.DIRECTOR;
import static org.shubbak.organisation.Role.HEAD;
import static org.shubbak.organisation.Role.INSPECTOR;
import static org.shubbak.organisation.Role.MANAGER;
import static org.shubbak.organisation.Role.MINISTRY;
import static org.shubbak.organisation.Role.SPECIALIST;

import java.util.List;
import java.util.Set;
import org.shubbak.organisation.Role;

/**
 * Which role sees which pages: the one table of it. A page that is in no row is for every signed-in member of staff;
 * what he may do there is decided by the use case behind it.
 */
final class AccessTable {

    /** Pages whose path matches the pattern are for these roles; the first role's landing page is {@code home}. */
    record Area(String home, Set<Role> roles) {

        /** The paths below the area's home, and the home itself. */
        String[] patterns() {
            return new String[] {home, home + "/**"};
        }
    }

    /** In the order in which a person with several roles lands; of two that match a page the first decides. */
    static final List<Area> AREAS = List.of(
            new Area("/desk", Set.of(CLERK)),
            new Area("/cashier", Set.of(CASHIER)),
            new Area("/delivery", Set.of(DELIVERY)),
            new Area("/work", Set.of(SPECIALIST, INSPECTOR, DIRECTOR, HEAD)),
            new Area("/overview", Set.of(MANAGER, MINISTRY)),
            new Area("/reports", Set.of(MANAGER, MINISTRY)),
            new Area("/satisfaction", Set.of(MANAGER, MINISTRY)),
            new Area("/audit", Set.of(AUDITOR)),
            new Area("/late", Set.of(MANAGER, MINISTRY)),
            new Area("/rollout", Set.of(MANAGER, MINISTRY)),
            new Area("/people", Set.of(MANAGER, MINISTRY)),
            new Area("/visits", Set.of(MANAGER, MINISTRY)),
            new Area("/signals", Set.of(AUDITOR, MANAGER)),
            new Area("/admin/staff", Set.of(ADMIN, MANAGER)),
            new Area("/admin", Set.of(ADMIN)),
            new Area("/trust", Set.of(ADMIN, MANAGER, HEAD)),
            new Area("/me/certificate", Set.of(HEAD, DIRECTOR)),
            new Area("/receipts", Set.of(CASHIER, MANAGER, AUDITOR)),
            new Area("/window", Set.of(CLERK, CASHIER, DELIVERY)),
            new Area("/bookings", Set.of(CLERK, MANAGER)),
            new Area("/hall/devices", Set.of(MANAGER, ADMIN)),
            new Area("/hall", Set.of(MANAGER)));

    /** Pages for everybody. */
    static final String[] PUBLIC_PAGES = {
        "/",
        "/sign-in",
        "/track",
        "/track/**",
        "/L/**",
        "/log",
        "/log/**",
        "/verify",
        "/services",
        "/services/**",
        "/services.csv",
        "/services.jsonld",
        "/fairness",
        "/fairness/**",
        "/open-data",
        "/open-data/**",
        "/kiosk/**",
        "/board/**",
        "/t/**",
        "/appointments",
        "/appointments/**",
        "/help",
        "/help/**",
        "/error",
        "/healthz",
        "/favicon.ico",
        "/robots.txt",
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/img/**",
        "/audio/**"
    };

    /** Calls of the programming interface that need no token. */
    static final String[] PUBLIC_CALLS = {
        "/api/v1/verify/**", "/api/v1/services", "/api/v1/services/**", "/api/v1/openapi*", "/api/witness/heads"
    };

    private AccessTable() {}

    /** The page a person starts on. */
    static String landing(Set<Role> roles) {
        return AREAS.stream()
                .filter(area -> area.roles().stream().anyMatch(roles::contains))
                .map(area -> area.home().equals("/admin") ? "/admin/staff" : area.home())
                .findFirst()
                .orElse("/");
    }
}
