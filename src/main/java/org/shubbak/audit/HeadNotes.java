package org.shubbak.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the heads of their outside copy, one after the other. */
final class HeadNotes {

    private static final int LINES = 9;

    private final BufferedReader in;

    HeadNotes(BufferedReader in) {
        this.in = in;
    }

    /** A head as it is kept outside. */
    record Note(TreeHead head, byte[] signature) {

        String text() {
            return head.text();
        }
    }

    /**
     * The next head; null where the copy ends.
     *
     * @throws IllegalArgumentException if what stands there is not a head
     */
    @Nullable
    Note next() throws IOException {
        var line = in.readLine();
        if (line == null) {
            return null;
        }
        var text = new StringBuilder();
        for (int i = 1; i < LINES; i++) {
            text.append(line).append('\n');
            line = in.readLine();
        }
        if (line == null || !"".equals(in.readLine())) {
            throw new IllegalArgumentException("not a head");
        }
        return new Note(TreeHead.read(text.toString()), Base64.getUrlDecoder().decode(line));
    }
}
