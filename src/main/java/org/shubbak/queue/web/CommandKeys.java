package org.shubbak.queue.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a form's command. */
final class CommandKeys {

    private CommandKeys() {}

    /** What the form carries, or a fresh one for a form that carries none. */
    static String of(@Nullable String typed) {
        return typed == null || typed.isBlank() ? UUID.randomUUID().toString() : typed;
    }
}
