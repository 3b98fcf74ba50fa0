package org.shubbak.shared;

/**
 * H. Michael Damm's check digit over a quasigroup of order 10 (2004): it finds every single wrong digit and every swap of
 * two neighbours.
 */
final class Damm {

    private static final int[][] TABLE = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    private Damm() {}

    /** The check digit of a text of ASCII digits and capital letters; letters count as two digits, A = 10 … Z = 35. */
    static int digit(String text) {
        int state = 0;
        for (char c : text.toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                int value = c - 'A' + 10;
                state = TABLE[TABLE[state][value / 10]][value % 10];
            } else if (c >= '0' && c <= '9') {
                state = TABLE[state][c - '0'];
            }
        }
        return state;
    }
}
