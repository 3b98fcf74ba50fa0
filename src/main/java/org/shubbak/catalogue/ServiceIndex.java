package org.shubbak.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.shubbak.shared.ArabicText;

/** Finds services by what people type: part of a name in either language, a code, or an everyday word for it. */
final class ServiceIndex {

    private static final int LONGEST_QUERY = 100;
    private static final String ARTICLE = "ال";

    private record Entry(ServiceDefinition service, String code, String ar, String en) {

        boolean holds(String word) {
            return code.contains(word) || ar.contains(word) || en.contains(word);
        }
    }

    private final List<Entry> entries;

    private ServiceIndex(List<Entry> entries) {
        this.entries = entries;
    }

    static ServiceIndex of(List<ServiceDefinition> services) {
        return new ServiceIndex(services.stream()
                .map(it -> new Entry(
                        it,
                        ArabicText.fold(it.code().value()),
                        ArabicText.fold(it.nameAr()),
                        ArabicText.fold(it.nameEn())))
                .toList());
    }

    List<ServiceDefinition> search(String text, int limit) {
        String query = ArabicText.fold(text.substring(0, Math.min(text.length(), LONGEST_QUERY)));
        List<String> words =
                Arrays.stream(query.split(" ")).filter(it -> !it.isBlank()).toList();
        return entries.stream()
                .filter(entry -> words.stream().allMatch(word -> fits(entry, word)))
                .sorted(Comparator.comparingInt((Entry entry) -> rank(entry, query, words))
                        .thenComparingInt(
                                entry -> query.isEmpty() ? 0 : entry.ar().length())
                        .thenComparing(Entry::code))
                .limit(limit)
                .map(Entry::service)
                .toList();
    }

    private static boolean fits(Entry entry, String word) {
        String bare = word.startsWith(ARTICLE) && word.length() > 4 ? word.substring(2) : word;
        return entry.holds(bare) || EverydayWords.official(bare).stream().anyMatch(entry::holds);
    }

    /** 0 is the best: the code itself, then names that begin so, hold the phrase, hold every word as typed. */
    private static int rank(Entry entry, String query, List<String> words) {
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
        return words.stream().allMatch(entry::holds) ? 3 : 4;
    }
}
