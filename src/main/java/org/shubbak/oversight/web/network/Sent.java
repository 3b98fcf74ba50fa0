package org.shubbak.oversight.web.network;

import java.util.Map;
import java.util.UUID;
import org.shubbak.shared.Refusal;

/** What a form sent. */
record Sent(Map<String, String> fields) {

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    String key() {
        return get("commandKey");
    }

    /** The version that the page showed; one that never was, when none was sent. */
    int version() {
        return get("version").matches("[0-9]{1,9}") ? Integer.parseInt(get("version")) : -1;
    }

    UUID id(String name) {
        try {
            return UUID.fromString(get(name));
        } catch (IllegalArgumentException none) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-entry");
        }
    }
}
