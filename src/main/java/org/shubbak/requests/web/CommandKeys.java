package org.shubbak.requests.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;

/** The {@code Idempotency-Key} header: what makes a command sent twice one command. */
final class CommandKeys {

    private CommandKeys() {}

    /** For commands that nothing else would keep from happening twice. */
    static String required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Refusal.of(Refusal.Kind.INVALID, "commands.key-missing").at("Idempotency-Key");
        }
        return header.strip();
    }

    /** For commands that an expected version or a state keeps from happening twice anyway. */
    static String orNew(@Nullable String header) {
        return header == null || header.isBlank() ? UUID.randomUUID().toString() : header.strip();
    }
}
