package org.shubbak.platform.history;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shubbak.shared.CairoTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Answers a service's questions as a patient applicant would: as one of the service's own samples does, brought to today and
 * to what this installation's registers know, and what the sample leaves out from the definition.
 */
public final class FormFiller {

    /** The day on which a sample is filed that names none. */
    private static final String USUAL_DAY = "2026-02-01";

    private static final String OF_CITIZENS = "applicant.kind == 'citizen'";

    /** One of the demonstration's engineers. */
    private static final String ENGINEER = "110101";

    private static final List<String> TEXTS = List.of(
            "شارع الجلاء",
            "12345",
            "12/2026",
            "2026",
            "29001011300015",
            "123456789",
            "01012345678",
            "A12345",
            "EG380019000500000000263180002");

    private final JsonNode definition;
    private final JsonNode sample;
    private final long age;

    public FormFiller(JsonNode definition) {
        this.definition = definition;
        this.sample = sampleOf(definition);
        this.age = LocalDate.parse(sample.path("filed").asString(USUAL_DAY)).until(today(), ChronoUnit.DAYS);
    }

    /** What the sample answers, every required question that is always asked, and the named ones besides. */
    public Map<String, Object> answers(Set<String> besides) {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : definition.path("questions")) {
            var key = question.path("key").asString();
            var told = sample.path("answers").path(key);
            var condition = question.path("when");
            var always = question.path("required").asBoolean() && (condition.isMissingNode() || condition.isNull());
            if (!told.isMissingNode()) {
                answers.put(key, brought(question, told));
            } else if (always || besides.contains(key)) {
                answers.put(key, answer(question));
            }
        }
        return answers;
    }

    /** Whether it is a company that asks, as in the sample. */
    public boolean forCompany() {
        return sample.path("applicant").asString("").equals("company");
    }

    /** The first sample that is taken in; a citizen's before a company's. */
    private static JsonNode sampleOf(JsonNode definition) {
        JsonNode best = MissingNode.getInstance();
        for (var sample : definition.path("samples")) {
            var taken = !sample.path("expect").path("refused").isString();
            var citizen = sample.path("applicant").asString("citizen").equals("citizen");
            if (taken && citizen) {
                return sample;
            }
            if (taken && best.isMissingNode()) {
                best = sample;
            }
        }
        return best;
    }

    private Object brought(JsonNode question, JsonNode told) {
        return switch (question.path("type").asString()) {
            case "DATE" -> LocalDate.parse(told.asString()).plusDays(age).toString();
            case "ENGINEER", "LICENCE" -> answer(question);
            case "TABLE" -> {
                var rows = new ArrayList<Map<String, Object>>();
                told.forEach(row -> rows.add(brought(question, row.propertyStream())));
                yield rows;
            }
            default -> JsonMapper.shared().treeToValue(told, Object.class);
        };
    }

    private Map<String, Object> brought(JsonNode table, Stream<Map.Entry<String, JsonNode>> cells) {
        var row = new LinkedHashMap<String, Object>();
        cells.forEach(cell -> {
            for (var column : table.path("columns")) {
                if (column.path("key").asString().equals(cell.getKey())) {
                    row.put(cell.getKey(), brought(column, cell.getValue()));
                }
            }
        });
        return row;
    }

    /** Every document, its original seen at the window. */
    public List<Map<String, Object>> documents() {
        var documents = new ArrayList<Map<String, Object>>();
        for (var document : definition.path("documents")) {
            documents.add(Map.of("key", document.path("key").asString(), "state", "original-seen"));
        }
        return documents;
    }

    /** The keys of the documents that every citizen brings. */
    List<String> usualDocuments() {
        var keys = new ArrayList<String>();
        for (var document : definition.path("documents")) {
            var when = document.path("when");
            var always = !when.isString() || when.asString().equals(OF_CITIZENS);
            if (always && !document.path("optional").asBoolean(false)) {
                keys.add(document.path("key").asString());
            }
        }
        return keys;
    }

    private static Object answer(JsonNode question) {
        return switch (question.path("type").asString()) {
            case "NUMBER", "MONEY", "AREA" -> number(question.path("limits"));
            case "DATE" -> date(question.path("limits").path("days").asString("ANY"));
            case "CHOICE" -> question.path("choices").path(0).path("value").asString();
            case "BOOLEAN" -> false;
            case "DECLARATION" -> true;
            case "CHOICES" ->
                List.of(question.path("choices").path(0).path("value").asString());
            case "ADDRESS" -> Map.of("place", "الزقازيق", "street", "شارع الجلاء", "building", "12");
            case "POINT" -> Map.of("lat", "30.587", "lon", "31.502");
            case "COMPANY" -> Map.of("name", "شركة النور للمقاولات", "register", "12345", "tax", "123456789");
            case "ENGINEER" -> Map.of("number", ENGINEER);
            case "LICENCE" -> Map.of("number", "77/2024", "state", "paper");
            case "TABLE" -> List.of(row(question));
            case "LONG_TEXT" -> "طلب مقدم من المواطن بشأن العقار المبين بالعنوان، مع إرفاق ما يلزم من مستندات.";
            default -> text(question.path("limits").path("pattern"));
        };
    }

    /** A text of the kinds that forms ask for which fits the question's pattern, if it has one. */
    private static String text(JsonNode pattern) {
        return TEXTS.stream()
                .filter(text -> !pattern.isString() || text.matches(pattern.asString()))
                .findFirst()
                .orElse(TEXTS.getFirst());
    }

    private static Map<String, Object> row(JsonNode table) {
        var row = new LinkedHashMap<String, Object>();
        for (var column : table.path("columns")) {
            row.put(column.path("key").asString(), answer(column));
        }
        return row;
    }

    private static BigDecimal number(JsonNode limits) {
        var wanted = new BigDecimal(12);
        if (limits.path("min").isNumber()) {
            wanted = wanted.max(limits.path("min").decimalValue());
        }
        return limits.path("max").isNumber() ? wanted.min(limits.path("max").decimalValue()) : wanted;
    }

    private static String date(String days) {
        return switch (days) {
            case "NOT_PAST" -> today().plusDays(7).toString();
            case "NOT_FUTURE" -> today().minusDays(30).toString();
            default -> today().toString();
        };
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(CairoTime.ZONE));
    }
}
