package org.shubbak.queue.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the boards of a hall show: numbers only, never a name.
 *
 * @param calls the latest calls, the newest first
 * @param next who will probably be called next
 * @param version by which a node knows whether it has told this already
 * @param messageAr what the manager says to everybody; empty for nothing
 */
public record BoardPicture(
        Instant at,
        long version,
        List<AtWindow> windows,
        List<Call> calls,
        List<String> next,
        String messageAr,
        String messageEn) {

    /**
     * One window.
     *
     * @param ticket the number there now; null when there is nobody
     * @param calling whether he was called and has not come yet
     */
    public record AtWindow(
            int window, String kind, boolean open, @Nullable String ticket, boolean calling) {}

    /**
     * One call.
     *
     * @param id changes with every call and recall, so that a board speaks each once
     * @param clips the names of the recorded clips that say it in Arabic
     */
    public record Call(String id, String ticket, int window, Instant at, List<String> clips) {}
}
