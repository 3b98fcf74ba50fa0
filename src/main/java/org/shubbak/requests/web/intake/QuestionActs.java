package org.shubbak.requests.web.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shubbak.catalogue.FormFields;
import org.shubbak.catalogue.Question;

/** What the buttons among the questions do to a draft: a row more, a row less, an engineer picked from the list. */
final class QuestionActs {

    private static final int MOST_ROWS = 200;

    private QuestionActs() {}

    /** The draft after the act named {@code row:<key>}, {@code drop:<key>:<row>} or {@code pick:<key>:<number>}. */
    static IntakeDraft apply(IntakeDraft draft, String act) {
        String[] words = act.split(":", 3);
        var question = words.length < 2 ? Optional.<Question>empty() : find(draft, words[1]);
        if (question.isEmpty()) {
            return draft;
        }
        return switch (words[0]) {
            case "row" -> more(draft, question.get());
            case "drop" -> words.length == 3 ? less(draft, question.get(), words[2]) : draft;
            case "pick" -> words.length == 3 ? draft.with("form." + words[1] + ".number", words[2]) : draft;
            default -> draft;
        };
    }

    /** The rows that the page shows: those that were typed, and an empty one for a table that has none. */
    static int rows(IntakeDraft draft, Question table) {
        Integer least = table.limits().minRows();
        return Math.max(FormFields.rows(table, draft.data()).size(), Math.max(1, least == null ? 1 : least));
    }

    private static IntakeDraft more(IntakeDraft draft, Question table) {
        int row = rows(draft, table);
        return row >= MOST_ROWS || table.columns().isEmpty()
                ? draft
                : draft.with(
                        "form." + table.key() + "." + row + "."
                                + table.columns().getFirst().key(),
                        "");
    }

    private static IntakeDraft less(IntakeDraft draft, Question table, String row) {
        if (!row.matches("\\d{1,3}")) {
            return draft;
        }
        int gone = Integer.parseInt(row);
        String prefix = "form." + table.key() + ".";
        var next = new LinkedHashMap<>(draft.data());
        next.keySet().removeIf(field -> field.startsWith(prefix));
        var rows = FormFields.rows(table, draft.data());
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (i != gone) {
                put(next, prefix + at++ + ".", rows.get(i));
            }
        }
        return new IntakeDraft(draft.id(), draft.service(), next);
    }

    private static void put(Map<String, Object> fields, String prefix, Map<String, Object> cells) {
        cells.forEach((column, value) -> fields.put(prefix + column, value));
    }

    private static Optional<Question> find(IntakeDraft draft, String key) {
        return draft.service().questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst();
    }
}
