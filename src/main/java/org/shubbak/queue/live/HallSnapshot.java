package org.shubbak.queue.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.shared.UnitId;

/**
 * A hall at one moment, read once for all who look at it.
 *
 * @param frame the boards' picture as it is sent to each of them
 * @param calling the lines of each open window
 * @param windows the numbers of the windows
 * @param seen the tickets at the windows and of the latest calls
 * @param readAt by {@link System#nanoTime()}
 */
public record HallSnapshot(
        UnitId unit,
        BoardPicture board,
        Frame frame,
        List<List<String>> calling,
        Map<UUID, Integer> windows,
        List<Seen> seen,
        long readAt) {}
