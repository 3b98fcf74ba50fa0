package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;

/** Reads addresses, and points on the map: two numbers, or what people copy out of a map. */
final class PlaceReader {

    /** Egypt with its waters, in degrees; a point outside is a mistake of typing. */
    static final BigDecimal SOUTH = new BigDecimal("21.9");

    static final BigDecimal NORTH = new BigDecimal("31.9");
    static final BigDecimal WEST = new BigDecimal("24.6");
    static final BigDecimal EAST = new BigDecimal("37.1");

    /** Decimals kept: about a tenth of a metre. */
    private static final int DECIMALS = 6;

    private static final int LONGEST_PART = 120;
    private static final int LONGEST_LINK = 2_000;
    private static final String NUMBER = "(-?\\d{1,3}(?:\\.\\d{1,20})?)";
    private static final Pattern DEGREES = Pattern.compile(NUMBER);
    private static final List<Pattern> LINKS = List.of(
            Pattern.compile("!3d" + NUMBER + "!4d" + NUMBER),
            Pattern.compile("[?&/](?:q|ll|query|center|destination|mlat)=(?:loc:)?" + NUMBER + "(?:,|&mlon=)" + NUMBER),
            Pattern.compile("@" + NUMBER + "," + NUMBER),
            Pattern.compile("^(?:geo:)?" + NUMBER + "[,;]" + NUMBER));

    private PlaceReader() {}

    static Answer address(Question question, @Nullable Object given) {
        var parts = PartsReader.of(given, Set.copyOf(question.type().parts()));
        if (parts == null) {
            return Answer.wrong("not-parts");
        }
        if (parts.isBlank() && !question.required()) {
            return Answer.EMPTY;
        }
        parts.text("place", true, LONGEST_PART);
        parts.text("street", true, LONGEST_PART);
        parts.text("building", false, LONGEST_PART);
        parts.text("unit", false, LONGEST_PART);
        parts.text("landmark", false, LONGEST_PART);
        return parts.answer();
    }

    /** {@code lat} and {@code lon}, or a {@code link} that names them; no address is ever followed. */
    static Answer point(Question question, @Nullable Object given) {
        var parts = PartsReader.of(given, Set.of("lat", "lon", "link"));
        if (parts == null) {
            return Answer.wrong("not-parts");
        }
        if (parts.isBlank() && !question.required()) {
            return Answer.EMPTY;
        }
        String link = parts.read("link");
        if (link.isEmpty()) {
            degrees(parts, "lat", parts.read("lat"), SOUTH, NORTH);
            degrees(parts, "lon", parts.read("lon"), WEST, EAST);
        } else {
            link(parts, link);
        }
        return parts.answer();
    }

    private static void link(PartsReader parts, String link) {
        Matcher found = found(link);
        if (found == null) {
            parts.wrong("link", "no-point-in-link");
        } else {
            degrees(parts, "lat", found.group(1), SOUTH, NORTH);
            degrees(parts, "lon", found.group(2), WEST, EAST);
        }
    }

    private static @Nullable Matcher found(String link) {
        String plain = ArabicText.asciiDigits(link)
                .replace("%2C", ",")
                .replace("%2c", ",")
                .replace('،', ',')
                .replace('٫', '.')
                .replaceAll("\\s", "");
        if (plain.length() > LONGEST_LINK) {
            return null;
        }
        return LINKS.stream()
                .map(pattern -> pattern.matcher(plain))
                .filter(Matcher::find)
                .findFirst()
                .orElse(null);
    }

    private static void degrees(PartsReader parts, String part, String typed, BigDecimal least, BigDecimal most) {
        String text = ArabicText.asciiDigits(typed).replace('٫', '.').replaceAll("[\\s°]", "");
        if (text.isEmpty()) {
            parts.wrong(part, "required");
        } else if (!DEGREES.matcher(text).matches()) {
            parts.wrong(part, "not-degrees");
        } else {
            BigDecimal degrees = new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_UP);
            if (degrees.compareTo(least) < 0 || degrees.compareTo(most) > 0) {
                parts.wrong(part, "outside-egypt", least.toPlainString(), most.toPlainString());
            } else {
                parts.keep(part, degrees.stripTrailingZeros().toPlainString());
            }
        }
    }
}
