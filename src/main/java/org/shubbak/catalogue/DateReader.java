package org.shubbak.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.shared.ArabicText;

/** Reads a date as {@code 2026-03-09} or as people write it, {@code 9/3/2026}, in any digits; 1900 to 2199. */
final class DateReader {

    private static final Pattern ISO = Pattern.compile("(?<y>(19|20|21)\\d\\d)[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})");
    private static final Pattern WRITTEN =
            Pattern.compile("(?<d>\\d{1,2})[-/.](?<m>\\d{1,2})[-/.](?<y>(19|20|21)\\d\\d)");

    private DateReader() {}

    static Optional<LocalDate> read(String typed) {
        String text = ArabicText.asciiDigits(typed).replaceAll("\\s", "");
        Matcher iso = ISO.matcher(text);
        Matcher written = WRITTEN.matcher(text);
        if (iso.matches()) {
            return date(iso);
        }
        return written.matches() ? date(written) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group("y")),
                    Integer.parseInt(parts.group("m")),
                    Integer.parseInt(parts.group("d"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
