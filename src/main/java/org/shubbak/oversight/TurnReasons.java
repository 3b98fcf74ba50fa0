package org.shubbak.oversight;

import java.util.Set;

/**
 * The codes for doing a request before an older one (rule: first come, first served), as the decision's form offers them.
 * What is written in an official's own words is never shown to the public, for it may name a person; it counts as
 * {@code other}.
 */
final class TurnReasons {

    private static final Set<String> CODES = Set.of("danger", "court", "law", "vulnerable", "blocked");

    private TurnReasons() {}

    static String publicCode(String reason) {
        return CODES.contains(reason) ? reason : "other";
    }
}
