package org.shubbak.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shubbak.shared.ArabicText;

/**
 * Finds services by what people type: part of a name in either language, a code, or an everyday word for it. Everything
 * is folded when the index is made. Only when nothing is found, words with one letter wrong are forgiven.
 */
final class ServiceIndex {

    private static final int LONGEST_QUERY = 100;
    private static final int MOST_WORDS = 12;
    private static final String ARTICLE = "ال";

    private record Entry(ServiceDefinition service, String code, String ar, String en, String words) {

        static Entry of(ServiceDefinition service) {
            return new Entry(
                    service,
                    ArabicText.fold(service.code().value()),
                    ArabicText.fold(service.nameAr()),
                    ArabicText.fold(service.nameEn()),
                    " " + service.words().stream().map(ArabicText::fold).collect(Collectors.joining(" | ")));
        }

        boolean isNamed(String word) {
            return code.contains(word) || ar.contains(word) || en.contains(word);
        }

        boolean holds(String word) {
            return isNamed(word) || words.contains(word);
        }

        boolean fits(Wanted wanted) {
            return wanted.spellings.stream().anyMatch(this::holds);
        }
    }

    /** A word as it was typed, and everything that stands for it. */
    private record Wanted(String typed, Set<String> spellings) {}

    private record Found(Entry entry, int rank) {}

    private final List<Entry> entries;
    private final Spelling spelling;

    private ServiceIndex(List<Entry> entries) {
        this.entries = entries;
        this.spelling = Spelling.of(entries.stream()
                .flatMap(it -> Arrays.stream((it.ar() + " " + it.en() + " " + it.words()).split("[ |]+"))));
    }

    static ServiceIndex of(List<ServiceDefinition> services) {
        return new ServiceIndex(services.stream().map(Entry::of).toList());
    }

    List<ServiceDefinition> search(String text, int limit) {
        String query = ArabicText.fold(text.substring(0, Math.min(text.length(), LONGEST_QUERY)));
        List<String> words = Arrays.stream(query.split(" "))
                .filter(it -> !it.isBlank())
                .limit(MOST_WORDS)
                .toList();
        List<Found> found =
                found(query, words.stream().map(ServiceIndex::wanted).toList());
        if (found.isEmpty()) {
            found = found(query, words.stream().map(this::forgiven).toList());
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::rank)
                        .thenComparingInt(
                                it -> query.isEmpty() ? 0 : it.entry().ar().length())
                        .thenComparing(it -> it.entry().code()))
                .limit(limit)
                .map(it -> it.entry().service())
                .toList();
    }

    private List<Found> found(String query, List<Wanted> wanted) {
        return entries.stream()
                .filter(entry -> wanted.stream().allMatch(entry::fits))
                .map(entry -> new Found(entry, rank(entry, query, wanted)))
                .toList();
    }

    private static Wanted wanted(String word) {
        String bare = word.startsWith(ARTICLE) && word.length() > 4 ? word.substring(2) : word;
        var spellings = new java.util.LinkedHashSet<>(List.of(bare));
        spellings.addAll(EverydayWords.official(bare));
        return new Wanted(word, spellings);
    }

    private Wanted forgiven(String word) {
        Wanted wanted = wanted(word);
        var spellings = new java.util.LinkedHashSet<>(wanted.spellings());
        List.copyOf(wanted.spellings()).stream().limit(1).forEach(it -> spellings.addAll(spelling.near(it)));
        return new Wanted(word, spellings);
    }

    /** 0 is the best: the code itself, then names that begin so, hold the phrase, hold every word; everyday words last. */
    private static int rank(Entry entry, String query, List<Wanted> wanted) {
        if (entry.code().equals(query)) {
            return 0;
        }
        if (entry.code().startsWith(query)
                || entry.ar().startsWith(query)
                || entry.en().startsWith(query)) {
            return 1;
        }
        if (entry.ar().contains(" " + query) || entry.en().contains(" " + query)) {
            return 2;
        }
        if (wanted.stream().allMatch(it -> entry.isNamed(it.typed()))) {
            return 3;
        }
        return entry.words().contains(query) ? 4 : 5;
    }
}
