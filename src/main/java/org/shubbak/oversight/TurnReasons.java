package org.shubbak.oversight;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The codes for doing a request before an older one (rule: first come, first served). What is written in an official's own
 * words is never shown to the public, for it may name a person; it counts as {@code other}.
 */
@Component
public class TurnReasons {

    private static final List<String> CODES =
            List.of("danger", "court-order", "hardship", "inspection-route", "outside-deadline", "older-one-unclear");

    /** Every code, in the order in which a form lists them; the message key is {@code oversight.turn.<code>}. */
    public List<String> codes() {
        return CODES;
    }

    String publicCode(String reason) {
        return CODES.contains(reason) ? reason : "other";
    }
}
