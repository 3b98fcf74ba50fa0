package org.shubbak.oversight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.RequestHistory.History;
import org.shubbak.oversight.RequestHistory.Word;
import org.shubbak.web.Page;

/** One fact of a journal line, in the reader's language where there are words for it. */
public record JournalDetail(String key, List<String> values, Map<String, Staff> names, Map<String, Word> words) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9 .:/_-]*[0-9][A-Za-z0-9 .:/_-]*");
    private static final Set<String> TECHNICAL = Set.of("version");
    private static final Map<String, String> DICTIONARIES = Map.of(
            "outcome", "workflow.outcome.",
            "turnReason", "work.turn.",
            "channel", "oversight.channel.",
            "purpose", "oversight.purpose.",
            "effect", "oversight.effect.",
            "escalatedTo", "oversight.escalated.",
            "method", "oversight.method.",
            "capacity", "oversight.capacity.",
            "lateCause", "late.cause.",
            "lateLevel", "late.at.");

    static List<JournalDetail> of(Map<String, Object> detail, History history) {
        return detail.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), history))
                .filter(JournalDetail::tells)
                .toList();
    }

    private static JournalDetail of(String key, @Nullable Object value, History history) {
        List<String> values = value instanceof List<?> many
                ? many.stream().map(JournalDetail::text).toList()
                : value == null ? List.of() : List.of(text(value));
        return new JournalDetail(key, values, history.names(), history.words());
    }

    /** Whether a reader learns something: not for inner keys, empty lists and the program's own ids. */
    private boolean tells() {
        return !TECHNICAL.contains(key)
                && values.stream().anyMatch(text -> !text.isBlank() && (names.containsKey(text) || !isId(text)));
    }

    /** The fact's name, or its key where nobody named it. */
    public String label(Page page) {
        String message = "oversight.detail." + key;
        return page.has(message) ? page.t(message) : key;
    }

    public String shown(Page page) {
        return values.stream()
                .map(text -> inWords(text, page))
                .collect(Collectors.joining(page.t("oversight.comma") + " "));
    }

    /** Whether it is a number or a code, which keeps its own direction. */
    public boolean code() {
        return values.size() == 1
                && !words.containsKey(values.getFirst())
                && CODE.matcher(values.getFirst()).matches();
    }

    private String inWords(String text, Page page) {
        Staff staff = names.get(text);
        if (staff != null) {
            return staff.name(page.locale()) + " (" + staff.signInName() + ")";
        }
        Word word = words.get(text);
        if (word != null) {
            return page.pick(word.ar(), word.en());
        }
        String message = text.equals("true") ? "oversight.yes" : DICTIONARIES.getOrDefault(key, "") + text;
        return page.has(message) ? page.t(message) : text;
    }

    /** Amounts stand in the journal as JSON numbers; they are shown with their piastres. */
    private static String text(Object value) {
        return value instanceof Double amount
                ? BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP).toPlainString()
                : value.toString();
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
