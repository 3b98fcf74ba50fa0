package org.shubbak.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a form in a browser, whose fields are flat: {@code form.<key>}, {@code form.<key>.<part>} and
 * {@code form.<key>.<row>.<column>}, several choices as one field with several values.
 */
public final class FormFields {

    private static final String PREFIX = "form.";
    private static final int MOST_ROWS = 1_000;

    private FormFields() {}

    /** The answers by question, nested as {@link FormCheck} reads them; what no question knows is left out. */
    public static Map<String, Object> answers(ServiceDefinition service, Map<String, ?> fields) {
        var answers = new LinkedHashMap<String, Object>();
        for (Question question : service.questions()) {
            Object given = answer(question, fields);
            if (given != null) {
                answers.put(question.key(), given);
            }
        }
        return answers;
    }

    private static @Nullable Object answer(Question question, Map<String, ?> fields) {
        String name = PREFIX + question.key();
        if (question.type() == Question.Type.TABLE) {
            return rows(question, fields);
        }
        return question.type().parts().isEmpty() ? fields.get(name) : parts(name + ".", fields);
    }

    private static @Nullable Map<String, Object> parts(String prefix, Map<String, ?> fields) {
        var parts = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                parts.put(field.substring(prefix.length()), value);
            }
        });
        return parts.isEmpty() ? null : parts;
    }

    /** The rows as typed, blank ones in their places, so that what is wrong is said at the right row. */
    public static List<Map<String, Object>> rows(Question table, Map<String, ?> fields) {
        String prefix = PREFIX + table.key() + ".";
        var rows = new TreeMap<Integer, Map<String, Object>>();
        fields.forEach((field, value) -> {
            int dot = field.startsWith(prefix) ? field.indexOf('.', prefix.length()) : -1;
            int row = dot < 0 ? -1 : number(field.substring(prefix.length(), dot));
            if (row >= 0) {
                rows.computeIfAbsent(row, it -> new LinkedHashMap<>()).put(field.substring(dot + 1), value);
            }
        });
        int count = rows.isEmpty() ? 0 : rows.lastKey() + 1;
        return IntStream.range(0, count)
                .mapToObj(row -> rows.getOrDefault(row, Map.of()))
                .toList();
    }

    private static int number(String text) {
        boolean plain = text.matches("\\d{1,4}");
        return plain && Integer.parseInt(text) < MOST_ROWS ? Integer.parseInt(text) : -1;
    }
}
