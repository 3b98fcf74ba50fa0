package org.shubbak.oversight.web.signals;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.signals.ClosingQuestion.Close;
import org.shubbak.oversight.signals.Finding;

/** What was typed to close a question. */
public record CloseForm(
        @Nullable String finding,
        @Nullable String words,
        @Nullable Integer version,
        @Nullable String commandKey) {

    static final CloseForm EMPTY = new CloseForm("", "", null, "");

    Close command(UUID question) {
        return new Close(
                question,
                Arrays.stream(Finding.values())
                        .filter(one -> one.name().equals(finding))
                        .findFirst()
                        .orElse(null),
                words == null ? "" : words,
                version == null ? -1 : version);
    }
}
