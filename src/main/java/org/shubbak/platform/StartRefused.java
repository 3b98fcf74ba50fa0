package org.shubbak.platform;

import org.jspecify.annotations.Nullable;

/** The program cannot do what the command line asks; the message is a sentence for the person who typed it. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
