package org.shubbak.queue.live;

import org.jspecify.annotations.Nullable;

/** The snapshot of a hall that was read last, and whether it still holds. */
final class LastPicture {

    private volatile boolean changed = true;
    private volatile boolean reading;
    private volatile @Nullable HallSnapshot snapshot;

    @Nullable
    HallSnapshot snapshot() {
        return snapshot;
    }

    /** Something changed that boards show. */
    void change() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /** Whether the snapshot holds all that changed. */
    boolean isCurrent() {
        return !changed && !reading && snapshot != null;
    }

    /** @param moment by {@link System#nanoTime()} */
    boolean isReadSince(long moment) {
        HallSnapshot known = snapshot;
        return known != null && known.readAt() - moment >= 0;
    }

    /** What changes from now on is not in the snapshot that is going to be read. */
    void begin() {
        reading = true;
        changed = false;
    }

    /** It could not be read. */
    void fail() {
        changed = true;
        reading = false;
    }

    /** @return whether another picture is shown than before, or other windows are open */
    boolean take(HallSnapshot now) {
        HallSnapshot before = snapshot;
        snapshot = now;
        reading = false;
        return before == null
                || !before.calling().equals(now.calling())
                || before.board().version() != now.board().version();
    }
}
