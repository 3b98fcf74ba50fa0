package org.shubbak.requests;

import java.util.Locale;
import org.shubbak.shared.Refusal;

/** Where a request came in: at a window (شباك), the portal, an employee's tablet or the mobile centre (مركز متنقل). */
public enum Channel {
    WINDOW,
    PORTAL,
    TABLET,
    MOBILE;

    /** Reads the lower-case name used in the API and the database. */
    public static Channel read(String text) {
        for (var channel : values()) {
            if (channel.word().equals(text)) {
                return channel;
            }
        }
        throw Refusal.of(Refusal.Kind.INVALID, "requests.unknown-channel", text).at("channel");
    }

    /** The lower-case name used in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
