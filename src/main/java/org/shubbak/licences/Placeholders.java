package org.shubbak.licences;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the names in a pack's sentences: once over, so that nothing an applicant wrote is filled in again. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+(?:\\.[a-zA-Z0-9_]+){0,2})}");

    private Placeholders() {}

    /** A name that stands for nothing leaves a line to write on, as a paper form would. */
    static String fill(String sentence, Map<String, String> values) {
        return NAME.matcher(sentence).replaceAll(found -> {
            String value = values.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(value.isBlank() ? "........" : value);
        });
    }
}
