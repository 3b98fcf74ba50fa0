package org.shubbak.queue.live;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The crowd of a hall as of the last change of its people; counted once for all who ask. */
final class CountedCrowd {

    private @Nullable Crowd crowd;
    private long asOf = -1;

    /**
     * @param changed how often the people changed so far
     * @param anew whether it is counted in any case
     */
    synchronized Crowd get(Supplier<Crowd> count, LongSupplier changed, boolean anew) {
        long changes = changed.getAsLong();
        Crowd known = crowd;
        if (known == null || anew || changes != asOf) {
            known = count.get();
            crowd = known;
            asOf = changes;
        }
        return known;
    }
}
