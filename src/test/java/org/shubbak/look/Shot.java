package org.shubbak.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page to look at.
 *
 * @param who the sign-in name, or null for a visitor
 * @param follow links to follow from the page, each the first that matches the selector
 */
record Shot(String name, @Nullable String who, String path, List<String> follow) {

    /** Every page of the product that can be reached without making a request first. */
    static final List<Shot> ALL = List.of(
            visitor("home", "/"),
            visitor("services", "/services"),
            visitor("services-none", "/services?q=zzzz"),
            visitor("services-business", "/services?who=business"),
            visitor("service", "/services/BLD-002"),
            visitor(
                    "service-mine",
                    "/services/OCC-001?applicant=company&form.street_class=paved_first&form.kind=scaffold"
                            + "&form.area=12&form.months=6#mine"),
            visitor("service-sheet", "/services/BLD-002/sheet"),
            visitor("sign-in", "/sign-in"),
            visitor("sign-in-failed", "/sign-in?error=wrong"),
            visitor("track", "/track"),
            visitor("verify", "/verify"),
            visitor("licence-unknown", "/L/0000000000000"),
            visitor("help", "/help"),
            visitor("not-found", "/services/none"),
            staff("desk", "clerk1", "/desk"),
            staff("cashier", "cashier1", "/cashier"),
            staff("work", "specialist1", "/work"),
            new Shot("case", "specialist1", "/work", List.of("[data-row] a")),
            staff("work-head", "head1", "/work"),
            new Shot("case-opinion", "specialist3", "/work", List.of("[data-row] a")),
            new Shot("case-inspector", "inspector1", "/work", List.of("[data-row] a")),
            new Shot("case-director", "director1", "/work", List.of("[data-row] a")),
            new Shot("case-head", "head1", "/work", List.of("[data-row] a")),
            staff("delivery", "delivery1", "/delivery"),
            staff("overview", "manager1", "/overview"),
            staff("overview-governorate", "governor1", "/overview"),
            staff("overview-country", "ministry1", "/overview"),
            staff("audit", "auditor1", "/audit"),
            staff("late", "manager1", "/late"),
            new Shot("late-one", "manager1", "/late", List.of("[data-row] a")),
            staff("late-governorate", "governor1", "/late"),
            staff("late-bodies", "governor1", "/late/bodies"),
            staff("late-documents", "governor1", "/late/documents"),
            staff("late-escalation", "governor1", "/late/escalation"),
            staff("signals", "auditor1", "/signals"),
            new Shot("signal", "auditor1", "/signals", List.of("[data-row] a")),
            staff("forbidden", "clerk1", "/overview"));

    private static Shot visitor(String name, String path) {
        return new Shot(name, null, path, List.of());
    }

    private static Shot staff(String name, String who, String path) {
        return new Shot(name, who, path, List.of());
    }
}
