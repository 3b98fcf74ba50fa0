package org.shubbak.queue.live;

import java.nio.charset.StandardCharsets;

/** One server-sent event as it goes over the wire; made once and shared by all who are told the same. */
public final class Frame {

    /** Says that what was told last still holds. */
    public static final Frame BEAT = new Frame("event: beat\ndata: {}\n\n");

    private final byte[] bytes;

    private Frame(String text) {
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param json on one line */
    public static Frame of(String json) {
        return new Frame("event: hall\ndata: " + json + "\n\n");
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
