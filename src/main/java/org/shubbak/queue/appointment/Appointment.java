package org.shubbak.queue.appointment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PhoneNumber;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * An appointment (موعد).
 *
 * @param code opens its page, and is shown at the kiosk
 * @param moves how often it was moved
 */
public record Appointment(
        UUID id,
        PublicCode code,
        UnitId unit,
        String line,
        ServiceCode service,
        @Nullable String requestNumber,
        PhoneNumber phone,
        Instant startsAt,
        State state,
        int moves) {

    /** How it stands. */
    public enum State {
        BOOKED,
        /** Cancelled before its time. */
        CANCELLED,
        CAME,
        /** Did not come, with a reason that counts (غياب بعذر). */
        EXCUSED,
        /** Did not come (غياب بغير عذر). */
        ABSENT
    }
}
