package org.shubbak.catalogue.web.studio;

import static org.shubbak.catalogue.web.studio.Shape.Kind.DATE;
import static org.shubbak.catalogue.web.studio.Shape.Kind.LINE;
import static org.shubbak.catalogue.web.studio.Shape.Kind.NUMBER;
import static org.shubbak.catalogue.web.studio.Shape.Kind.PAIRS;
import static org.shubbak.catalogue.web.studio.Shape.Kind.PICK;
import static org.shubbak.catalogue.web.studio.Shape.Kind.TEXT;
import static org.shubbak.catalogue.web.studio.Shape.Kind.TICK;
import static org.shubbak.catalogue.web.studio.Shape.Kind.TICKS;
import static org.shubbak.catalogue.web.studio.Shape.Kind.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.shubbak.catalogue.Question;
import tools.jackson.databind.JsonNode;

/** The form of a sample case: its answers are asked as the service's own questions ask. */
final class SampleShapes {

    private SampleShapes() {}

    static Shape samples(JsonNode tree, Offered offered) {
        return Shape.list(
                "samples",
                Shape.of("nameAr", LINE),
                Shape.of("nameEn", LINE),
                Shape.words("applicant", PICK, "citizen", "company", "foreigner"),
                Shape.of("byAgent", TICK),
                Shape.of("age", NUMBER).when("applicant", "", "citizen"),
                Shape.of("filed", DATE),
                Shape.group("answers").holding(answers(tree.path("questions"))),
                Shape.pick("missing", TICKS, Offered.named(tree.path("documents"))),
                Shape.of("data", PAIRS),
                Shape.of("outcomes", PAIRS),
                Shape.group(
                        "expect",
                        Shape.pick("documents", TICKS, Offered.named(tree.path("documents")))
                                .called("expect-documents"),
                        sums("fees"),
                        sums("exempted"),
                        Shape.of("due", DATE),
                        Shape.of("path", WORDS),
                        Shape.of("refused", Shape.Kind.LATIN)));
    }

    private static Shape sums(String property) {
        return Shape.group(
                property,
                Shape.of("filing", NUMBER),
                Shape.of("statement", NUMBER),
                Shape.of("inspection", NUMBER),
                Shape.of("decision", NUMBER));
    }

    private static List<Shape> answers(JsonNode questions) {
        var shapes = new ArrayList<Shape>();
        for (JsonNode question : questions) {
            String key = question.path("key").asString("");
            if (!key.isEmpty()) {
                shapes.add(answer(key, question));
            }
        }
        return shapes;
    }

    private static Shape answer(String key, JsonNode question) {
        var type = Offered.type(question);
        var own = Offered.label(question);
        var shape = switch (type) {
            case NUMBER, MONEY, AREA -> Shape.of(key, NUMBER);
            case DATE -> Shape.of(key, DATE);
            case LONG_TEXT -> Shape.of(key, TEXT);
            case CHOICE -> Shape.pick(key, PICK, Offered.named(question.path("choices")));
            case CHOICES -> Shape.pick(key, TICKS, Offered.named(question.path("choices")));
            case BOOLEAN, DECLARATION -> Shape.words(key, PICK, "true", "false");
            case TABLE -> Shape.list(key).holding(answers(question.path("columns")));
            case ADDRESS, POINT, COMPANY, ENGINEER, LICENCE -> Shape.group(key).holding(parts(type));
            case TEXT -> Shape.of(key, LINE);
        };
        return shape.called("=" + own.labelAr() + "\n" + own.labelEn());
    }

    private static List<Shape> parts(Question.Type type) {
        return type.parts().stream()
                .filter(it -> !List.of("service", "state", "until").contains(it) || type != Question.Type.LICENCE)
                .map(it -> Shape.of(it, LINE).called("part." + it))
                .toList();
    }

    /** An answer of yes or no is no word in the pack. */
    static boolean isTruth(Shape shape) {
        return shape.options().equals(Words.of("true", "false"));
    }
}
