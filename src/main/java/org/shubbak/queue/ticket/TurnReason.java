package org.shubbak.queue.ticket;

import java.util.List;

/** Why somebody was called before others who came earlier; each is counted on the centre's public page. */
public final class TurnReason {

    /** The codes; their sentences are {@code queue.turn.<code>}. */
    public static final List<String> CODES =
            List.of("illness", "child", "official-appointment", "window-error", "system-error", "security", "other");

    private TurnReason() {}

    static boolean isOne(String code) {
        return CODES.contains(code);
    }
}
