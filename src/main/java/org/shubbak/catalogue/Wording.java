package org.shubbak.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;

/** Every text that people read is there in Arabic and in English, and neither stands in the other's place. */
final class Wording {

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 300;

    private final List<PackProblem> problems = new ArrayList<>();

    private Wording() {}

    static List<PackProblem> problems(ServiceDefinition definition) {
        var wording = new Wording();
        RecordWalk.through(definition, wording::look);
        return wording.problems;
    }

    private void look(Record record, String place) {
        Map<String, @Nullable Object> values = values(record);
        values.forEach((name, value) -> {
            String at = RecordWalk.inside(place, name);
            if (name.endsWith("Ar")) {
                arabic(at, value);
                String english = name.substring(0, name.length() - 2) + "En";
                if (values.containsKey(english)) {
                    pair(at, value, RecordWalk.inside(place, english), values.get(english));
                }
            } else if (value instanceof String text) {
                written(at, text);
            }
        });
        if (record instanceof Question question && question.unit() != null) {
            unit(question.unit(), question.unitEn(), RecordWalk.inside(place, "unitEn"));
        }
    }

    private static Map<String, @Nullable Object> values(Record record) {
        var values = new HashMap<String, @Nullable Object>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.put(component.getName(), RecordWalk.value(record, component));
        }
        return values;
    }

    private void arabic(String place, @Nullable Object value) {
        if (value instanceof List<?> paragraphs) {
            for (int i = 0; i < paragraphs.size(); i++) {
                arabic(place + "." + (i + 1), paragraphs.get(i));
            }
        } else if (value instanceof String text) {
            written(place, text);
            if (!ARABIC.matcher(text).find()) {
                problems.add(PackProblem.of(place, "no-arabic"));
            }
        }
    }

    private void pair(String placeAr, @Nullable Object ar, String placeEn, @Nullable Object en) {
        if (ar == null && en != null) {
            problems.add(PackProblem.of(placeAr, "no-arabic"));
        }
        if (en instanceof String text ? text.isBlank() : ar != null) {
            problems.add(PackProblem.of(placeEn, "no-english"));
        } else if (en instanceof String text && ARABIC.matcher(text).find()) {
            problems.add(PackProblem.of(placeEn, "arabic-in-english"));
        }
    }

    private void unit(String unit, @Nullable String english, String placeEn) {
        if (english == null && ARABIC.matcher(unit).find()) {
            problems.add(PackProblem.of(placeEn, "no-english"));
        }
    }

    private void written(String place, String text) {
        int longest = place.equals("nameAr") || place.equals("nameEn") ? LONGEST_NAME : LONGEST;
        if (text.length() > longest) {
            problems.add(PackProblem.of(place, "too-long", longest));
        } else if (ArabicText.hasForbiddenControls(text)) {
            problems.add(PackProblem.of(place, "forbidden-characters"));
        }
    }
}
