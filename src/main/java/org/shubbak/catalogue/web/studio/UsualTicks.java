package org.shubbak.catalogue.web.studio;

import java.util.List;
import java.util.Map;

/** What a pack means where it does not write it: the page shows it ticked or picked, instead of asking to choose. */
final class UsualTicks {

    private static final Map<String, List<String>> USUAL = Map.of(
            "pauses", List.of("COMPLETION", "BODY", "NOTICE"),
            "applicants", List.of("citizen", "company", "foreigner"));

    private static final Map<String, String> PICKED = Map.of(
            "start", "SUBMISSION",
            "show", "COPY",
            "days", "ANY",
            "moment", "filing",
            "applicant", "citizen");

    private UsualTicks() {}

    /** Empty where there is nothing usual. */
    static String picked(String property) {
        return PICKED.getOrDefault(property, "");
    }

    static List<String> of(String property) {
        return USUAL.getOrDefault(property, List.of());
    }

    /** Whether nothing ticked is said by an empty list and not by leaving it out. */
    static boolean emptyMeansNone(String property) {
        return property.equals("pauses");
    }
}
