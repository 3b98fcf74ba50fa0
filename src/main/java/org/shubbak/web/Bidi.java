package org.shubbak.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps what runs the other way in its own order inside a sentence: codes and dates in Arabic, Arabic in English. */
final class Bidi {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final Pattern NEEDS_NO_HELP_IN_ARABIC = Pattern.compile("[0-9]*|[^0-9A-Za-z]*");
    private static final Pattern NEEDS_NO_HELP_IN_ENGLISH = Pattern.compile("[^\\u0590-\\u08FF]*");

    private Bidi() {}

    static Object[] isolated(boolean arabic, @Nullable Object @Nullable ... args) {
        Pattern needsNoHelp = arabic ? NEEDS_NO_HELP_IN_ARABIC : NEEDS_NO_HELP_IN_ENGLISH;
        return args == null
                ? new Object[0]
                : Arrays.stream(args).map(arg -> isolated(needsNoHelp, arg)).toArray();
    }

    private static Object isolated(Pattern needsNoHelp, @Nullable Object arg) {
        if (arg == null) {
            return "";
        }
        if (arg instanceof Number) {
            return arg;
        }
        String text = arg.toString();
        return needsNoHelp.matcher(text).matches() ? text : FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }
}
