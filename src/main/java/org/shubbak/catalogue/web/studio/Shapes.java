package org.shubbak.catalogue.web.studio;

import static org.shubbak.catalogue.web.studio.Shape.Kind.DATE;
import static org.shubbak.catalogue.web.studio.Shape.Kind.LATIN;
import static org.shubbak.catalogue.web.studio.Shape.Kind.LINE;
import static org.shubbak.catalogue.web.studio.Shape.Kind.LINES;
import static org.shubbak.catalogue.web.studio.Shape.Kind.NUMBER;
import static org.shubbak.catalogue.web.studio.Shape.Kind.PAIRS;
import static org.shubbak.catalogue.web.studio.Shape.Kind.PICK;
import static org.shubbak.catalogue.web.studio.Shape.Kind.RULE;
import static org.shubbak.catalogue.web.studio.Shape.Kind.TEXT;
import static org.shubbak.catalogue.web.studio.Shape.Kind.TICK;
import static org.shubbak.catalogue.web.studio.Shape.Kind.TICKS;
import static org.shubbak.catalogue.web.studio.Shape.Kind.USUAL;
import static org.shubbak.catalogue.web.studio.Shape.Kind.WORDS;

import java.util.List;
import java.util.stream.Stream;
import org.shubbak.catalogue.Choice;
import tools.jackson.databind.JsonNode;

/** The forms of the parts: which property is asked for how, in the order of the page. */
final class Shapes {

    private static final Shape AR = Shape.of("labelAr", LINE);
    private static final Shape EN = Shape.of("labelEn", LINE);
    private static final Shape KEY = Shape.of("key", LATIN);
    private static final Shape WHEN = Shape.of("when", RULE);
    private static final Shape BASIS = Shape.of("basis", LINE);
    private static final Shape LAW = Shape.of("legalBasis", LINE);
    private static final Shape CHOICES = Shape.list("choices", Shape.of("value", LATIN), AR, EN);

    private Shapes() {}

    /** @param tree the pack as it is, for what depends on it: the rates to pick, the questions of a sample */
    static List<Shape> of(Part part, JsonNode tree, Offered offered) {
        return switch (part) {
            case BASICS -> basics(offered);
            case QUESTIONS -> List.of(questions());
            case DOCUMENTS -> List.of(documents());
            case FEES -> List.of(fees(tree));
            case DEADLINE -> List.of(Shape.group("deadline", deadline()));
            case PROCEDURE -> procedure(tree, offered);
            case BODIES -> List.of(Shape.list("bodies", KEY, AR, EN, Shape.group("reply", period()), WHEN));
            case OUTPUT -> output();
            case CONDITIONS -> conditions();
            case SAMPLES -> List.of(SampleShapes.samples(tree, offered));
            case TEXT -> List.of();
        };
    }

    private static List<Shape> basics(Offered offered) {
        return List.of(
                Shape.of("nameAr", LINE),
                Shape.of("nameEn", LINE),
                Shape.pick("sector", PICK, offered.sectors()),
                Shape.pick("department", PICK, offered.departments()),
                Shape.words("audiences", TICKS, "citizen", "business", "investor", "company", "union"),
                Shape.words("applicants", TICKS, "citizen", "company", "foreigner"),
                Shape.of("summaryAr", TEXT),
                Shape.of("summaryEn", TEXT),
                Shape.of("words", WORDS),
                LAW);
    }

    private static Shape questions() {
        return Shape.list(
                "questions",
                AR,
                EN,
                KEY,
                Shape.pick("type", PICK, Words.TYPES),
                Shape.of("required", USUAL),
                Shape.of("officialUse", TICK),
                CHOICES.when("type", "CHOICE", "CHOICES"),
                Shape.list(
                                "columns",
                                AR,
                                EN,
                                KEY,
                                Shape.pick("type", PICK, Words.PLAIN_TYPES),
                                CHOICES.when("type", "CHOICE"))
                        .when("type", "TABLE"),
                limits(),
                Shape.of("unit", LINE).when("type", "NUMBER"),
                Shape.of("unitEn", LINE).when("type", "NUMBER"),
                Shape.of("services", WORDS).when("type", "LICENCE"),
                Shape.of("paperAllowed", TICK).when("type", "LICENCE"),
                Shape.of("hintAr", LINE),
                Shape.of("hintEn", LINE),
                WHEN);
    }

    private static Shape limits() {
        String[] numbers = {"NUMBER", "MONEY", "AREA"};
        return Shape.group(
                        "limits",
                        Shape.of("min", NUMBER).when("^type", numbers),
                        Shape.of("max", NUMBER).when("^type", numbers),
                        Shape.of("whole", TICK).when("^type", numbers),
                        Shape.of("maxLength", NUMBER).when("^type", "TEXT", "LONG_TEXT"),
                        Shape.of("pattern", LATIN).when("^type", "TEXT"),
                        Shape.words("days", PICK, "ANY", "NOT_PAST", "NOT_FUTURE")
                                .when("^type", "DATE"),
                        Shape.of("minRows", NUMBER).when("^type", "TABLE"),
                        Shape.of("maxRows", NUMBER).when("^type", "TABLE"))
                .when("type", "NUMBER", "MONEY", "AREA", "TEXT", "LONG_TEXT", "DATE", "TABLE");
    }

    private static Shape documents() {
        return Shape.list(
                "documents",
                AR,
                EN,
                KEY,
                Shape.words("show", PICK, "COPY", "ORIGINAL_TO_SEE", "SIGNED"),
                Shape.of("optional", TICK),
                Shape.of("from", WORDS),
                WHEN);
    }

    private static Shape fees(JsonNode tree) {
        var rates = Offered.named(tree.path("fee").path("rates"));
        return Shape.group("fee", rates(), lines(rates), exemptions());
    }

    private static Shape rates() {
        return Shape.list(
                "rates",
                AR,
                EN,
                KEY,
                Shape.of("amount", NUMBER),
                BASIS,
                Shape.of("assumed", TICK),
                Shape.of("from", DATE).called("rate-from"),
                Shape.of("until", DATE));
    }

    private static Shape lines(List<Choice> rates) {
        String kind = "kind";
        return Shape.list(
                "lines",
                AR,
                EN,
                KEY,
                Shape.words("moment", PICK, "filing", "statement", "inspection", "decision"),
                Shape.words(kind, PICK, "FIXED", "PER_UNIT", "PERCENT", "BRACKET", "AREA_PERIOD", "FORMULA"),
                Shape.pick("rate", PICK, rates).when(kind, "FIXED", "PER_UNIT", "PERCENT", "AREA_PERIOD"),
                Shape.of("of", RULE).when(kind, "PER_UNIT", "PERCENT", "BRACKET", "AREA_PERIOD"),
                Shape.of("period", RULE).when(kind, "AREA_PERIOD"),
                Shape.group("factor", Shape.of("by", RULE), Shape.of("values", PAIRS), Shape.of("otherwise", NUMBER))
                        .when(kind, "AREA_PERIOD"),
                Shape.list("brackets", Shape.of("upTo", NUMBER), Shape.pick("rate", PICK, rates))
                        .when(kind, "BRACKET"),
                Shape.of("amount", RULE).when(kind, "FORMULA").called("formula"),
                Shape.of("min", NUMBER)
                        .called("least-sum")
                        .when(kind, "PER_UNIT", "PERCENT", "BRACKET", "AREA_PERIOD", "FORMULA"),
                Shape.of("max", NUMBER)
                        .called("greatest-sum")
                        .when(kind, "PER_UNIT", "PERCENT", "BRACKET", "AREA_PERIOD", "FORMULA"),
                BASIS,
                Shape.of("refundable", TICK),
                WHEN);
    }

    private static Shape exemptions() {
        return Shape.list(
                "exemptions",
                AR,
                EN,
                KEY,
                WHEN,
                Shape.of("percent", NUMBER),
                Shape.of("lines", WORDS).called("exempt-lines"),
                BASIS);
    }

    private static Shape[] period() {
        return new Shape[] {
            Shape.of("value", NUMBER).called("period-value"),
            Shape.words("unit", PICK, "DAY", "WEEK", "MONTH").called("period-unit"),
            Shape.words("dayKind", PICK, "CALENDAR", "WORKING"),
            Shape.words("start", PICK, "SUBMISSION", "FILE_COMPLETE", "FEE_PAID", "BODY_REPLY"),
            Shape.words("pauses", TICKS, "COMPLETION", "BODY", "PAYMENT", "NOTICE"),
            Shape.words("onExpiry", PICK, "ESCALATE", "DEEMED_ACCEPTED", "DEEMED_REFUSED"),
            LAW
        };
    }

    private static Shape[] deadline() {
        var notice = Shape.group(
                        "notice",
                        Shape.of("toAr", LINE),
                        Shape.of("toEn", LINE),
                        Shape.of("value", NUMBER).called("period-value"),
                        Shape.words("unit", PICK, "DAY", "WEEK", "MONTH").called("period-unit"),
                        Shape.words("dayKind", PICK, "CALENDAR", "WORKING"),
                        Shape.words("onExpiry", PICK, "ESCALATE", "DEEMED_ACCEPTED", "DEEMED_REFUSED"),
                        LAW)
                .when("onExpiry", "ESCALATE");
        return Stream.concat(Stream.of(period()), Stream.of(notice)).toArray(Shape[]::new);
    }

    private static List<Shape> procedure(JsonNode tree, Offered offered) {
        String key = tree.path("procedure").asString("");
        var switches = Stream.concat(
                        offered.parameters(key).stream()
                                .map(it -> Shape.of(it, TICK).called("parameter." + it)),
                        Stream.of(Shape.pick("officeQuestion", PICK, Offered.engineers(tree))
                                .called("parameter.officeQuestion")))
                .filter(it -> it.kind() == TICK || !it.options().isEmpty())
                .toList();
        var picked = Shape.pick("procedure", PICK, offered.procedures());
        return switches.isEmpty()
                ? List.of(picked)
                : List.of(picked, Shape.group("parameters").holding(switches));
    }

    private static List<Shape> output() {
        return List.of(
                Shape.pick("output", PICK, Words.OUTPUTS),
                Shape.of("validityMonths", NUMBER),
                Shape.group("renewal", Shape.of("service", LATIN), Shape.of("remindDays", NUMBER)),
                Shape.group(
                        "paper",
                        Shape.of("titleAr", LINE),
                        Shape.of("titleEn", LINE),
                        Shape.of("addresseeAr", LINE),
                        Shape.of("bodyAr", LINES),
                        Shape.of("shows", WORDS)));
    }

    private static List<Shape> conditions() {
        return List.of(
                Shape.list("eligibility", AR, EN, KEY, Shape.of("rule", RULE), LAW),
                Shape.list("conditions", AR, EN),
                Shape.list("refusals", AR, EN, KEY, LAW));
    }
}
