package org.shubbak.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;

/**
 * An engineer (مهندس) or engineering office (مكتب هندسي) of the syndicate's register.
 *
 * @param number the syndicate number in one plain form, as {@link #number} reads it
 * @param officeNumber of the office he works in; an office's is its own
 * @param validUntil the last day of the syndicate's card
 * @param suspended why he may not sign now; null while he may
 */
public record Engineer(
        String number,
        Kind kind,
        String name,
        @Nullable String officeNumber,
        @Nullable String officeName,
        String speciality,
        LocalDate validUntil,
        @Nullable String suspended,
        int version) {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{1,20}");

    /** A person or an office. */
    public enum Kind {
        ENGINEER,
        OFFICE
    }

    /** A typed syndicate number in any digits, with spaces, dashes and strokes or without. */
    public static Optional<String> number(String typed) {
        String plain = typed.length() > 60 ? "" : Tie.plain(ArabicText.fold(typed));
        return NUMBER.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** The office as a file names it; empty for an engineer on his own. */
    public String office() {
        return officeName == null ? officeNumber == null ? "" : officeNumber : officeName;
    }

    /** Whether he may sign a file on this day. */
    public boolean maySignOn(LocalDate day) {
        return suspended == null && !day.isAfter(validUntil);
    }
}
