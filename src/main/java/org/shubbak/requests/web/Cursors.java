package org.shubbak.requests.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.Worklist;

/** The place in a worklist as one word in an address: {@code 2026-03-01_<id>}. */
final class Cursors {

    private Cursors() {}

    static Worklist.@Nullable Cursor read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var parts = text.split("_", 2);
        try {
            return new Worklist.Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "requests.cursor-wrong").at("after");
        }
    }

    static @Nullable String write(Worklist.@Nullable Cursor cursor) {
        return cursor == null ? null : cursor.due() + "_" + cursor.id();
    }
}
