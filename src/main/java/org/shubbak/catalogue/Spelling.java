package org.shubbak.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** The words that services are known by, to find the one that was meant by a word with one letter wrong. */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int MOST = 20;

    private final List<String> words;

    private Spelling(List<String> words) {
        this.words = words;
    }

    static Spelling of(Stream<String> words) {
        return new Spelling(
                words.filter(it -> it.length() >= SHORTEST - 1).distinct().toList());
    }

    /** The words that differ in one letter: another, one more, one less, or two that changed places. */
    List<String> near(String word) {
        return word.length() < SHORTEST
                ? List.of()
                : words.stream().filter(it -> isOneEdit(word, it)).limit(MOST).toList();
    }

    static boolean isOneEdit(String one, String other) {
        int longer = one.length() - other.length();
        if (Math.abs(longer) > 1) {
            return false;
        }
        int same = 0;
        int shortest = Math.min(one.length(), other.length());
        while (same < shortest && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (longer != 0) {
            return longer > 0
                    ? rest(one, same + 1).equals(rest(other, same))
                    : rest(one, same).equals(rest(other, same + 1));
        }
        return same < shortest && (rest(one, same + 1).equals(rest(other, same + 1)) || isSwapped(one, other, same));
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && rest(one, at + 2).equals(rest(other, at + 2));
    }

    private static String rest(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }
}
