package org.shubbak.queue.device;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.shubbak.shared.UnitId;

/**
 * A kiosk or a board of a hall (كشك أو شاشة).
 *
 * @param window the window a window's board hangs over
 */
public record Device(
        UUID id,
        UnitId unit,
        Kind kind,
        String name,
        @Nullable UUID window) {

    /** What it is there for. */
    public enum Kind {
        KIOSK,
        HALL,
        WINDOW,
        SLIDES
    }

    /** Who acts when somebody touches the kiosk. */
    public Actor actor() {
        return Actor.citizen("kiosk " + id);
    }
}
