package org.shubbak.catalogue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of a service's form in their canonical shape, as JSON Schema 2020-12. What follows from a condition on
 * other answers stands in {@code x-when}: JSON Schema cannot say it, the server does.
 */
public final class FormSchema {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PROSE = 4_000;
    private static final int MOST_ROWS = 200;

    private FormSchema() {}

    /** The schema of the clean answers to the definition's questions. */
    public static ObjectNode of(ServiceDefinition definition) {
        ObjectNode schema = NODES.objectNode().put("$schema", DIALECT).put("title", definition.nameEn());
        return object(schema, definition.questions());
    }

    static Schema compiled(ServiceDefinition definition) {
        return REGISTRY.getSchema(bare(of(definition)));
    }

    /** Without our own words, which a validator knows nothing of. */
    private static ObjectNode bare(ObjectNode schema) {
        schema.remove(List.of("x-when", "x-required", "x-pattern", "x-titleAr"));
        schema.properties().forEach(property -> {
            if (property.getValue() instanceof ObjectNode inner) {
                bare(inner);
            }
        });
        return schema;
    }

    /** Where clean answers are not as the schema has them. */
    static List<FieldError> errors(Schema schema, Map<String, Object> clean) {
        return schema.validate(DefinitionJson.MAPPER.<JsonNode>valueToTree(clean)).stream()
                .map(error -> FieldError.of(
                        "form" + error.getInstanceLocation().toString().replace('/', '.'),
                        "catalogue.answer.not-as-described",
                        error.getMessage()))
                .toList();
    }

    /** What is wrong with the schema itself, by the schema of schemas. */
    static List<PackProblem> problems(ServiceDefinition definition) {
        var ofSchemas = REGISTRY.getSchema(SchemaLocation.of(DIALECT));
        return ofSchemas.validate(of(definition)).stream()
                .map(error -> PackProblem.of(
                        place(error.getInstanceLocation().toString()), "broken-schema", error.getMessage()))
                .toList();
    }

    private static String place(String pointer) {
        return "questions" + pointer.replace("/properties", "").replace('/', '.');
    }

    private static ObjectNode object(ObjectNode schema, List<Question> questions) {
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        for (Question question : questions) {
            properties.set(question.key(), property(question));
            if (question.required() && question.when() == null) {
                required.add(question.key());
            }
        }
        schema.set("required", required);
        return schema;
    }

    private static ObjectNode property(Question question) {
        ObjectNode property = typed(question);
        property.put("title", question.labelEn()).put("x-titleAr", question.labelAr());
        if (question.when() != null) {
            property.put("x-when", question.when()).put("x-required", question.required());
        }
        return property;
    }

    private static ObjectNode typed(Question question) {
        ObjectNode node = NODES.objectNode();
        Limits limits = question.limits();
        return switch (question.type()) {
            case TEXT -> text(node, limits, LONGEST_TEXT);
            case LONG_TEXT -> text(node, limits, LONGEST_PROSE);
            case NUMBER, MONEY, AREA -> number(node, limits);
            case DATE -> node.put("type", "string").put("format", "date");
            case CHOICE -> choice(node, question);
            case CHOICES -> choices(node, question);
            case BOOLEAN -> node.put("type", "boolean");
            case DECLARATION -> question.required() ? node.put("const", true) : node.put("type", "boolean");
            case TABLE -> table(node, question);
            case ADDRESS -> parts(node, question, List.of("place", "street"));
            case POINT -> parts(node, question, List.of("lat", "lon"));
            case COMPANY -> parts(node, question, List.of("name", "register"));
            case ENGINEER, LICENCE -> parts(node, question, List.of("number"));
        };
    }

    /** A pattern is of RE2 and checked by the server; another engine might run away with it. */
    private static ObjectNode text(ObjectNode node, Limits limits, int longest) {
        node.put("type", "string").put("maxLength", limits.maxLength() == null ? longest : limits.maxLength());
        return limits.pattern() == null ? node : node.put("x-pattern", limits.pattern());
    }

    private static ObjectNode number(ObjectNode node, Limits limits) {
        node.put("type", limits.whole() ? "integer" : "number");
        node.put("minimum", limits.min() == null ? BigDecimal.ZERO : limits.min());
        return limits.max() == null ? node : node.put("maximum", limits.max());
    }

    private static ObjectNode choice(ObjectNode node, Question question) {
        ArrayNode values = node.putArray("enum");
        question.choices().forEach(it -> values.add(it.value()));
        return node;
    }

    private static ObjectNode choices(ObjectNode node, Question question) {
        node.put("type", "array").put("uniqueItems", true).put("minItems", question.required() ? 1 : 0);
        choice(node.putObject("items"), question);
        return node;
    }

    private static ObjectNode table(ObjectNode node, Question question) {
        Integer least = question.limits().minRows();
        Integer most = question.limits().maxRows();
        node.put("type", "array");
        node.put("minItems", rows(least, question.required() ? 1 : 0)).put("maxItems", rows(most, MOST_ROWS));
        object(node.putObject("items"), question.columns());
        return node;
    }

    private static int rows(@Nullable Integer own, int usual) {
        return own == null ? usual : own;
    }

    private static ObjectNode parts(ObjectNode node, Question question, List<String> needed) {
        node.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        question.type().parts().forEach(part -> properties.putObject(part).put("type", "string"));
        ArrayNode required = node.putArray("required");
        needed.forEach(required::add);
        return node;
    }
}
