package org.shubbak.queue.live;

import org.jspecify.annotations.Nullable;

/**
 * What is told to somebody who looks at a hall.
 *
 * @param board what the boards show; null when the feed ends
 * @param crowd who waits, a few seconds old at most
 */
public record HallNews(
        @Nullable BoardPicture board, @Nullable Crowd crowd) {

    static final HallNews END = new HallNews(null, null);

    /** Whether nothing more will be told. */
    public boolean isEnd() {
        return board == null;
    }
}
