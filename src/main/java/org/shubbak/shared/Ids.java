package org.shubbak.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers ordered by time: UUID version 7 of RFC 9562. The 12 bits after the milliseconds carry the fraction of the
 * millisecond and are counted on when two ids fall into the same one, so that ids made by one program are strictly
 * increasing.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** The next id, greater than every id this program made before. */
    public static UUID next() {
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now()));
        long high = (tick >>> 12) << 16 | VERSION_7 | (tick & 0xFFF);
        long low = VARIANT | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** The moment, to the millisecond, at which a version 7 id was made. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private static long now() {
        Instant now = Instant.now();
        long fraction = (now.getNano() % 1_000_000L) * 4096 / 1_000_000;
        return now.toEpochMilli() << 12 | fraction;
    }
}
