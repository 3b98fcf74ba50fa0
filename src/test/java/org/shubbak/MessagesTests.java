package org.shubbak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Map<String, String> ARABIC = Sources.messages("ar");
    private static final Map<String, String> ENGLISH = Sources.messages("en");

    /** {@code t("a.key"} and {@code t("a.prefix." + something}. */
    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*\"([a-zA-Z0-9.-]+)\"(\\s*\\+)?");

    /** Dates and numbers of a page are marked up; a sentence takes {@code dateText} and the like. */
    private static final Pattern PIECE = Pattern.compile("page\\.t\\((?:[^()\\n]|\\([^()\\n]*\\))*,\\s*page\\."
            + "(date|time|shortDate|shortTime|num|money|name)\\(");

    private static final Pattern QUOTED = Pattern.compile("[\"'`]([A-Za-z][A-Za-z0-9_.-]*)(?=[\"'`])");

    private static final Pattern REFUSED = Pattern.compile(
            "Refusal\\s*\\.of\\(\\s*(?:Refusal\\.)?(?:Kind\\.)?[A-Z_]+,\\s*\"([a-z0-9.-]+)\"(\\s*\\+)?");

    @Test
    void every_sentence_is_there_in_both_languages() {
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(ARABIC.keySet());
    }

    @Test
    void no_sentence_is_written_twice() {
        for (var language : List.of("ar", "en")) {
            var keys = Sources.under("src/main/resources/messages", "_" + language + ".properties").stream()
                    .flatMap(file -> Sources.sentences(file).keySet().stream())
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void no_sentence_is_empty() {
        assertThat(ARABIC.values()).noneMatch(String::isBlank);
        assertThat(ENGLISH.values()).noneMatch(String::isBlank);
    }

    @Test
    void arabic_sentences_are_arabic_and_english_ones_are_not() {
        assertThat(ENGLISH.entrySet())
                .filteredOn(entry -> entry.getValue().matches("(?s).*[\\u0621-\\u064A].*"))
                .filteredOn(entry -> !entry.getKey().startsWith("web.language"))
                .isEmpty();
        assertThat(ARABIC.entrySet())
                .filteredOn(entry -> !entry.getValue().matches("(?s).*[\\u0621-\\u064A].*"))
                .filteredOn(entry -> entry.getValue().matches("(?s).*[A-Za-z]{4,} [A-Za-z]{2,}.*"))
                .isEmpty();
    }

    @Test
    void both_languages_fill_in_the_same_places() {
        assertThat(ARABIC.keySet())
                .filteredOn(key -> !places(ARABIC.get(key)).equals(places(ENGLISH.getOrDefault(key, ""))))
                .isEmpty();
    }

    @Test
    void every_key_that_a_page_asks_for_exists() {
        var unknown = Stream.of(Sources.under("src/main/jte", ".jte"), Sources.under("src/main/java", ".java"))
                .flatMap(List::stream)
                .flatMap(text -> USED.matcher(text.content())
                        .results()
                        .filter(use -> !known(use.group(1), use.group(2) != null))
                        .map(use -> text.file() + ": " + use.group(1)))
                .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_refusal_has_a_sentence() {
        var unknown = Sources.under("src/main/java", ".java").stream()
                .flatMap(text -> REFUSED.matcher(text.content())
                        .results()
                        .filter(use -> !known("refusal." + use.group(1), use.group(2) != null))
                        .map(use -> text.file() + ": refusal." + use.group(1)))
                .toList();

        assertThat(unknown).isEmpty();
    }

    /**
     * A key is used when it stands somewhere between quotes, or a beginning of it does that ends with a dot or a dash and is
     * put together with the rest. A beginning of one word, like {@code requests.}, stands for one more word only.
     */
    @Test
    void no_sentence_lies_about_unused() {
        var quoted = new TreeSet<String>();
        Stream.of(
                        Sources.under("src/main/jte", ".jte"),
                        Sources.under("src/main/java", ".java"),
                        Sources.under("src/main/resources/static/js", ".js"))
                .flatMap(List::stream)
                .forEach(text -> QUOTED.matcher(text.content()).results().forEach(it -> quoted.add(it.group(1))));

        assertThat(ARABIC.keySet()).allMatch(key -> isUsed(key, quoted));
    }

    @Test
    void sentences_are_filled_with_words_and_not_with_pieces_of_a_page() {
        var filled = Sources.under("src/main/jte", ".jte").stream()
                .flatMap(text -> PIECE.matcher(text.content()).results().map(it -> text.file() + ": " + it.group()))
                .toList();

        assertThat(filled).isEmpty();
    }

    private static boolean isUsed(String key, TreeSet<String> quoted) {
        boolean whole = quoted.contains(key) || beginnings(key).anyMatch(quoted::contains);
        String code = key.startsWith("refusal.") ? key.substring("refusal.".length()) : "";
        return whole || quoted.contains(code) || beginnings(code).anyMatch(quoted::contains);
    }

    private static Stream<String> beginnings(String key) {
        return Pattern.compile("[.-]")
                .matcher(key)
                .results()
                .map(end -> key.substring(0, end.end()))
                .filter(start -> !start.equals("refusal."))
                .filter(start -> start.matches(".+[.-].*[.-]")
                        || !key.substring(start.length()).contains("."));
    }

    private static boolean known(String key, boolean isPrefix) {
        return isPrefix ? ARABIC.keySet().stream().anyMatch(one -> one.startsWith(key)) : ARABIC.containsKey(key);
    }

    private static TreeSet<String> places(String sentence) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{(\\d+)[,}]").matcher(sentence).results().forEach(found -> places.add(found.group(1)));
        return places;
    }
}
