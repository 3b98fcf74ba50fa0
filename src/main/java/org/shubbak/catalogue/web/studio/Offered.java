package org.shubbak.catalogue.web.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.Choice;
import org.shubbak.catalogue.Question;
import tools.jackson.databind.JsonNode;

/**
 * What this house offers to pick from.
 *
 * @param parameters the switches of every procedure, by its key
 */
record Offered(
        List<Choice> sectors, List<Choice> departments, List<Choice> procedures, Map<String, List<String>> parameters) {

    List<String> parameters(String procedure) {
        return parameters.getOrDefault(procedure, List.of());
    }

    /** The entries of a list in the pack by their keys. */
    static List<Choice> named(JsonNode list) {
        var choices = new ArrayList<Choice>();
        for (JsonNode entry : list) {
            String key = entry.path("key").asString(entry.path("value").asString(""));
            if (!key.isEmpty() && choices.stream().noneMatch(it -> it.value().equals(key))) {
                var label = label(entry);
                choices.add(new Choice(key, label.labelAr(), label.labelEn()));
            }
        }
        return choices;
    }

    /** The words of an entry; its key where it has none yet. */
    static Choice label(JsonNode entry) {
        String key = entry.path("key").asString("");
        String ar = entry.path("labelAr").asString(entry.path("nameAr").asString(key));
        return new Choice(
                key, ar, entry.path("labelEn").asString(entry.path("nameEn").asString(ar)));
    }

    static List<Choice> engineers(JsonNode tree) {
        var choices = new ArrayList<Choice>();
        for (JsonNode question : tree.path("questions")) {
            if (type(question) == Question.Type.ENGINEER) {
                choices.add(label(question));
            }
        }
        return choices;
    }

    static Question.Type type(JsonNode question) {
        try {
            return Question.Type.valueOf(question.path("type").asString("TEXT"));
        } catch (IllegalArgumentException notOne) {
            return Question.Type.TEXT;
        }
    }
}
