package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of a definition's tree what a pack need not say, because reading it gives the same again. */
final class UsualValues {

    /** By property; the property means the same in every record that has it. */
    private static final Map<String, Set<String>> USUAL = Map.ofEntries(
            Map.entry("required", Set.of("true")),
            Map.entry("paperAllowed", Set.of("false")),
            Map.entry("officialUse", Set.of("false")),
            Map.entry("whole", Set.of("false")),
            Map.entry("optional", Set.of("false")),
            Map.entry("refundable", Set.of("false")),
            Map.entry("assumed", Set.of("false")),
            Map.entry("byAgent", Set.of("false")),
            Map.entry("days", Set.of("ANY")),
            Map.entry("show", Set.of("COPY")),
            Map.entry("moment", Set.of("filing")),
            Map.entry("start", Set.of("SUBMISSION")),
            Map.entry("applicant", Set.of("citizen")),
            Map.entry("age", Set.of(Integer.toString(Sample.USUAL_AGE))),
            Map.entry("filed", Set.of(Sample.USUAL_DAY.toString())),
            Map.entry("percent", Set.of("100")));

    private static final Map<String, List<String>> USUAL_LISTS = Map.of(
            "applicants", List.of("citizen", "company", "foreigner"),
            "pauses", List.of("COMPLETION", "BODY", "NOTICE"));

    /** What is written in them is the writer's own, also what is empty there. */
    private static final Set<String> FREE = Set.of("answers", "data", "outcomes", "parameters", "values");

    private UsualValues() {}

    static ObjectNode without(ObjectNode definition) {
        definition.remove("version");
        clean(definition, "");
        return definition;
    }

    private static void clean(JsonNode node, String name) {
        if (FREE.contains(name)) {
            return;
        }
        if (node instanceof ObjectNode object) {
            for (String property : List.copyOf(names(object))) {
                JsonNode value = object.get(property);
                clean(value, property);
                if (value.isNull() || isUsual(property, value) || (isEmpty(value) && !means(name, property))) {
                    object.remove(property);
                }
            }
        } else {
            node.forEach(entry -> clean(entry, name.equals("samples") ? "sample" : ""));
        }
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.properties().forEach(it -> names.add(it.getKey()));
        return names;
    }

    private static boolean isUsual(String property, JsonNode value) {
        if (value instanceof ArrayNode array && USUAL_LISTS.containsKey(property)) {
            var words = new ArrayList<String>();
            array.forEach(it -> words.add(it.asString()));
            return words.equals(USUAL_LISTS.get(property));
        }
        return value.isValueNode() && USUAL.getOrDefault(property, Set.of()).contains(value.asString());
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isContainer()
                ? value.isEmpty()
                : value.isString() && value.asString().isEmpty();
    }

    /** An empty list says something where its absence says nothing. */
    private static boolean means(String around, String property) {
        return (around.equals("expect") && !property.equals("fees"))
                || (around.equals("sample") && property.equals("expect"))
                || (around.equals("paper") && property.equals("shows"))
                || (around.equals("deadline") && property.equals("pauses"))
                || (around.equals("reply") && property.equals("pauses"));
    }
}
