package org.shubbak.catalogue.web.studio;

import java.util.List;
import java.util.Map;

/** Lists that mean something where a pack does not write them; the page shows them ticked. */
final class UsualTicks {

    private static final Map<String, List<String>> USUAL = Map.of(
            "pauses", List.of("COMPLETION", "BODY", "NOTICE"),
            "applicants", List.of("citizen", "company", "foreigner"));

    private UsualTicks() {}

    static List<String> of(String property) {
        return USUAL.getOrDefault(property, List.of());
    }

    /** Whether nothing ticked is said by an empty list and not by leaving it out. */
    static boolean emptyMeansNone(String property) {
        return property.equals("pauses");
    }
}
