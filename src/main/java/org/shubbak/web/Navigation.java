package org.shubbak.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place in the top bar.
 *
 * @param key its message
 * @param roles who sees it
 */
public record Navigation(String href, String key, List<String> roles) {

    /** The roles in the order in which a request meets them. */
    public static final List<String> ROLES = List.of(
            "CLERK",
            "CASHIER",
            "SPECIALIST",
            "INSPECTOR",
            "DIRECTOR",
            "HEAD",
            "DELIVERY",
            "MANAGER",
            "AUDITOR",
            "ADMIN",
            "MINISTRY");

    private static final List<Navigation> PLACES = List.of(
            new Navigation("/desk", "web.nav.desk", List.of("CLERK")),
            new Navigation("/cashier", "web.nav.cashier", List.of("CASHIER")),
            new Navigation("/work", "web.nav.work", List.of("SPECIALIST", "INSPECTOR", "DIRECTOR", "HEAD")),
            new Navigation("/delivery", "web.nav.delivery", List.of("DELIVERY")),
            new Navigation("/window", "web.nav.window", List.of("CLERK", "CASHIER", "DELIVERY")),
            new Navigation("/overview", "web.nav.manager", List.of("MANAGER", "MINISTRY")),
            new Navigation("/bookings", "queue.bookings.title", List.of("CLERK")),
            new Navigation("/hall", "web.nav.hall", List.of("MANAGER")),
            new Navigation("/late", "late.nav", List.of("MANAGER", "MINISTRY")),
            new Navigation("/rollout", "network.nav", List.of("MANAGER", "MINISTRY")),
            new Navigation("/signals", "signals.nav", List.of("AUDITOR")),
            new Navigation("/audit", "web.nav.audit", List.of("AUDITOR")),
            new Navigation("/admin/staff", "web.nav.admin", List.of("ADMIN", "MANAGER")),
            new Navigation("/admin/accounts", "web.nav.accounts", List.of("ADMIN")),
            new Navigation("/admin/services", "web.nav.services", List.of("ADMIN")),
            new Navigation("/trust", "certificates.nav", List.of("ADMIN", "MANAGER", "HEAD")));

    /** Pages that belong to a place without lying below it. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            "/work", List.of("/cases"),
            "/overview", List.of("/reports", "/satisfaction"),
            "/rollout", List.of("/visits", "/people"));

    /** The places a person's roles open. */
    public static List<Navigation> of(Set<String> roles) {
        return PLACES.stream()
                .filter(place -> place.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    /** Whether a page belongs to this place. */
    public boolean covers(Page page) {
        return page.under(href) || BESIDE.getOrDefault(href, List.of()).stream().anyMatch(page::under);
    }
}
