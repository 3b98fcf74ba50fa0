package org.shubbak.queue.simulation;

import java.time.Duration;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.ticket.Priority;

/**
 * Somebody who will come.
 *
 * @param comes how long after the opening
 * @param sector a number by which his service is chosen
 * @param service how long he will keep a window
 * @param walks how long he takes to the window when called
 * @param ending what becomes of his visit
 */
public record Visitor(
        Duration comes,
        Line.Kind kind,
        int sector,
        Priority priority,
        Duration service,
        Duration walks,
        Ending ending) {

    /** What becomes of a visit. */
    public enum Ending {
        SERVED,
        /** Does not come when called. */
        NO_SHOW,
        /** Is sent for documents and comes back. */
        RETURNS,
        /** Steps aside for a moment. */
        HELD
    }
}
