package org.shubbak.oversight.web.late;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.late.Cause;
import org.shubbak.oversight.late.ExplainDelay;
import org.shubbak.oversight.late.LateRow;
import org.shubbak.shared.ArabicText;

/** What a manager typed about one late request. */
public record ExplainForm(
        @Nullable String cause,
        @Nullable String body,
        @Nullable String owner,
        @Nullable String note,
        @Nullable String promised,
        @Nullable Integer version,
        @Nullable String back,
        @Nullable String commandKey) {

    /** As the row says it, before anything was typed. */
    static ExplainForm of(LateRow row, String back) {
        LateRow.Owner owner = row.owner();
        LocalDate promised = row.promised();
        String note = row.note();
        return new ExplainForm(
                row.cause().name(),
                row.body() == null ? "" : row.body(),
                owner == null ? "" : owner.id().toString(),
                note == null ? "" : note,
                promised == null ? "" : promised.toString(),
                row.version(),
                back,
                "");
    }

    /** The same with the row's newest version, when it was sent too late. */
    ExplainForm at(int newest) {
        return new ExplainForm(cause, body, owner, note, promised, newest, back, commandKey);
    }

    ExplainDelay command(String number) {
        return new ExplainDelay(
                number,
                Arrays.stream(Cause.values())
                        .filter(one -> one.name().equals(cause))
                        .findFirst()
                        .orElse(null),
                body,
                ownerId(),
                note == null ? "" : note,
                day(),
                version == null ? -1 : version);
    }

    private @Nullable UUID ownerId() {
        try {
            return owner == null || owner.isBlank() ? null : UUID.fromString(owner);
        } catch (IllegalArgumentException shapeless) {
            return new UUID(0, 0);
        }
    }

    private @Nullable LocalDate day() {
        try {
            return promised == null || promised.isBlank()
                    ? null
                    : LocalDate.parse(ArabicText.asciiDigits(promised).strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    /** Where to go on afterwards: a list of ours, never an address of others. */
    String next() {
        return back != null && (back.equals("/late") || back.startsWith("/late?")) ? back : "/late";
    }
}
