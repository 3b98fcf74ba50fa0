package org.shubbak.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps numbers, dates and Latin codes in their own order inside an Arabic sentence. */
final class Bidi {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final Pattern NEEDS_NO_HELP = Pattern.compile("[0-9]*|[^0-9A-Za-z]*");

    private Bidi() {}

    static Object[] isolated(@Nullable Object @Nullable ... args) {
        return args == null
                ? new Object[0]
                : Arrays.stream(args).map(Bidi::isolated).toArray();
    }

    private static Object isolated(@Nullable Object arg) {
        if (arg == null) {
            return "";
        }
        if (arg instanceof Number) {
            return arg;
        }
        String text = arg.toString();
        return NEEDS_NO_HELP.matcher(text).matches() ? text : FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }
}
