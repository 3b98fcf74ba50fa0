package org.shubbak.requests.web.intake;

import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;

/**
 * Where a typed point lies on the little drawing of Egypt beside it: a hint that latitude and longitude are not swapped.
 *
 * @param x from the west, of 125
 * @param y from the north, of 100
 */
public record PointHint(String x, String y) {

    private static final double WEST = 24.6;
    private static final double NORTH = 31.9;
    private static final double DEGREE = 10;

    /** Null while there are no two numbers, or when they lie off the drawing. */
    public static @Nullable PointHint of(String lat, String lon) {
        try {
            double x = (number(lon) - WEST) * DEGREE;
            double y = (NORTH - number(lat)) * DEGREE;
            return x >= 0 && x <= 125 && y >= 0 && y <= 100
                    ? new PointHint(Double.toString(x), Double.toString(y))
                    : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static double number(String typed) {
        String plain = ArabicText.asciiDigits(typed).replace('٫', '.').strip();
        if (!plain.matches("\\d{1,3}(\\.\\d{1,20})?")) {
            throw new NumberFormatException(plain);
        }
        return Double.parseDouble(plain);
    }
}
