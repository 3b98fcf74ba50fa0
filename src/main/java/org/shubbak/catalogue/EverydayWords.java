package org.shubbak.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shubbak.shared.ArabicText;

/** Words that people say at the window and the official ones that stand in the names of services. */
final class EverydayWords {

    private static final Map<String, List<String>> OFFICIAL = Map.ofEntries(
            Map.entry("رخصة", List.of("ترخيص")),
            Map.entry("رخصه", List.of("ترخيص")),
            Map.entry("مباني", List.of("بناء")),
            Map.entry("عمارة", List.of("بناء", "مبنى", "عقار")),
            Map.entry("بيت", List.of("مبنى", "عقار", "بناء")),
            Map.entry("رصيف", List.of("إشغال")),
            Map.entry("كافيه", List.of("محل عام", "مقاعد")),
            Map.entry("قهوة", List.of("محل عام", "مقاعد")),
            Map.entry("مقهى", List.of("محل عام", "مقاعد")),
            Map.entry("دكان", List.of("محل")),
            Map.entry("يافطة", List.of("لافتة", "إعلان")),
            Map.entry("أسانسير", List.of("مصعد")),
            Map.entry("زبالة", List.of("نظافة")),
            Map.entry("قمامة", List.of("نظافة")),
            Map.entry("نور", List.of("كهرباء", "إنارة")),
            Map.entry("ميه", List.of("مياه", "مرافق")),
            Map.entry("غاز", List.of("مرافق")),
            Map.entry("بلاغ", List.of("شكوى")),
            Map.entry("مشكلة", List.of("شكوى")),
            Map.entry("صلاحيه", List.of("صلاحية")),
            Map.entry("شادر", List.of("سرادق")),
            Map.entry("عزا", List.of("سرادق")),
            Map.entry("فرح", List.of("سرادق")),
            Map.entry("دور", List.of("تعلية")),
            Map.entry("تصالح", List.of("مخالفات")),
            Map.entry("فلوس", List.of("استرداد", "سداد")));

    private static final Map<String, Set<String>> FOLDED = OFFICIAL.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    entry -> ArabicText.fold(entry.getKey()),
                    entry -> entry.getValue().stream().map(ArabicText::fold).collect(Collectors.toUnmodifiableSet()),
                    (first, same) -> first));

    private EverydayWords() {}

    /** The official words, folded, for a folded word; empty for a word without others. */
    static Set<String> official(String word) {
        return FOLDED.getOrDefault(word, Set.of());
    }
}
