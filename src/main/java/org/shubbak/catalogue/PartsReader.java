package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;

/** Reads the parts of an answer that is a map of texts, and keeps what is wrong with each of them. */
final class PartsReader {

    private static final int LONGEST_NAME = 40;

    private final Map<?, ?> given;
    private final Map<String, String> clean = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private PartsReader(Map<?, ?> given) {
        this.given = given;
    }

    /** Null when what was given is no map of parts. */
    static @Nullable PartsReader of(@Nullable Object given, Set<String> known) {
        if (given != null && !(given instanceof Map)) {
            return null;
        }
        var parts = new PartsReader(given == null ? Map.of() : (Map<?, ?>) given);
        parts.given.keySet().stream()
                .map(String::valueOf)
                .filter(part -> !known.contains(part))
                .sorted()
                .limit(10)
                .map(PartsReader::shown)
                .forEach(part -> parts.wrong(part, "unknown-part", part));
        return parts;
    }

    /** Whether nothing at all was written. */
    boolean isBlank() {
        return errors.isEmpty() && given.values().stream().allMatch(PartsReader::isNothing);
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    /** The part's text, kept as it is. */
    String text(String part, boolean needed, int longest) {
        String text = read(part).replaceAll("\\s+", " ");
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            wrong(part, "too-long", longest, length);
        } else if (text.isEmpty()
                && needed
                && errors.stream().noneMatch(error -> error.field().equals(part))) {
            wrong(part, "required");
        } else if (!text.isEmpty()) {
            keep(part, text);
        }
        return text;
    }

    /** A number of a register in any digits, spaces and dashes left out. */
    void number(String part, boolean needed, Pattern pattern, String reason) {
        String text = read(part);
        String plain = plain().apply(text);
        if (text.isEmpty()) {
            if (needed && errors.stream().noneMatch(error -> error.field().equals(part))) {
                wrong(part, "required");
            }
        } else if (pattern.matcher(plain).matches()) {
            keep(part, plain);
        } else {
            wrong(part, reason);
        }
    }

    /** What was typed in a part; a part that is no single text is reported and empty. */
    String read(String part) {
        return switch (PlainReader.typed(given.get(part))) {
            case Answer.Clean it -> it.value().toString();
            case Answer.Empty _ -> "";
            case Answer.Wrong wrong -> {
                wrong.errors().forEach(error -> errors.add(new FieldError(part, error.code(), error.args())));
                yield "";
            }
        };
    }

    void keep(String part, String value) {
        clean.put(part, value);
    }

    void wrong(String part, String reason, Object... args) {
        errors.add(Answer.at(part, reason, args));
    }

    Answer answer() {
        return errors.isEmpty()
                ? new Answer.Clean(Collections.unmodifiableMap(clean))
                : new Answer.Wrong(List.copyOf(errors));
    }

    private static UnaryOperator<String> plain() {
        return text -> ArabicText.asciiDigits(text).replaceAll("[\\s\\-/]", "");
    }

    /** A name somebody sent, as it may be said back to him. */
    static String shown(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
