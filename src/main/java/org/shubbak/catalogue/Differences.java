package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What changed from one version of a service to another, property by property. */
public final class Differences {

    /**
     * One property that is not the same.
     *
     * @param place its path, for example {@code fee.rates.examination.amount}
     * @param before absent where it was added
     * @param after absent where it was taken away
     */
    public record Difference(
            String place, @Nullable String before, @Nullable String after) {}

    private Differences() {}

    /** In the order of the newer version; what is gone stands where it was. */
    public static List<Difference> between(ServiceDefinition before, ServiceDefinition after) {
        Map<String, String> old = leaves(before);
        Map<String, String> now = leaves(after);
        var places = new LinkedHashMap<String, Integer>();
        now.keySet().forEach(it -> places.put(it, places.size()));
        old.keySet().forEach(it -> places.putIfAbsent(it, places.size()));
        var differences = new ArrayList<Difference>();
        for (String place : places.keySet()) {
            if (!java.util.Objects.equals(old.get(place), now.get(place))) {
                differences.add(new Difference(place, old.get(place), now.get(place)));
            }
        }
        return differences;
    }

    private static Map<String, String> leaves(ServiceDefinition definition) {
        var leaves = new LinkedHashMap<String, String>();
        collect("", UsualValues.without(DefinitionJson.MAPPER.valueToTree(definition)), leaves);
        return leaves;
    }

    private static void collect(String place, JsonNode node, Map<String, String> leaves) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(it -> collect(RecordWalk.inside(place, it.getKey()), it.getValue(), leaves));
        } else if (node.isArray()) {
            var taken = new TreeSet<String>();
            for (int i = 0; i < node.size(); i++) {
                String name = name(node.get(i), i);
                collect(RecordWalk.inside(place, taken.add(name) ? name : name + "." + (i + 1)), node.get(i), leaves);
            }
        } else {
            leaves.put(place, node.asString());
        }
    }

    /** Entries are known by their keys, so that one more does not make all that follow look changed. */
    private static String name(JsonNode entry, int index) {
        for (String property : List.of("key", "value", "nameEn", "labelEn")) {
            if (entry.path(property).isString()) {
                return entry.path(property).asString();
            }
        }
        return entry.isString() ? entry.asString() : Integer.toString(index + 1);
    }
}
