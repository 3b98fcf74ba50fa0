package org.shubbak.notifications;

import java.time.Instant;
import java.util.UUID;
import org.shubbak.shared.PhoneNumber;

/**
 * A text message (رسالة نصية).
 *
 * @param subject what it is about; messages about it can be cancelled
 * @param kind what it says, for example {@code appointment.booked}; one of a kind is sent for a subject and moment
 * @param due from when it is sent
 * @param expires from when it would mislead, and is not sent any more
 */
public record TextMessage(UUID subject, String kind, PhoneNumber phone, String text, Instant due, Instant expires) {

    private static final int LONGEST = 600;

    public TextMessage {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A text message has 1 to " + LONGEST + " letters");
        }
        if (!expires.isAfter(due)) {
            throw new IllegalArgumentException("A text message expires after it is due");
        }
    }

    /** Neither phone nor text, so that no log tells them. */
    @Override
    public String toString() {
        return kind + " of " + subject;
    }
}
