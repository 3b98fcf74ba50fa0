package org.shubbak.shared;

import java.util.regex.Pattern;

/** Keeps the shape of codes in one place. */
final class Codes {

    private static final Pattern UPPER = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
    private static final Pattern LOWER = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private Codes() {}

    static void requireUpper(String value, String what) {
        require(UPPER, value, what);
    }

    static void requireLower(String value, String what) {
        require(LOWER, value, what);
    }

    private static void require(Pattern shape, String value, String what) {
        if (!shape.matcher(value).matches()) {
            throw new IllegalArgumentException("Not " + what + ": " + value);
        }
    }
}
