package org.shubbak.catalogue.web.studio;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives entries whose key was left empty one from their English words, so that nobody need think of keys. */
final class EntryKeys {

    private static final int LONGEST = 32;

    private EntryKeys() {}

    static void fill(Shape list, ObjectNode entry, ArrayNode before) {
        for (String property : Set.of("key", "value")) {
            boolean has = list.inner().stream()
                    .anyMatch(it -> it.property().equals(property) && it.kind() == Shape.Kind.LATIN);
            String words = entry.path("labelEn").asString("");
            if (has && !entry.has(property) && !words.isEmpty()) {
                String key = free(key(words), taken(before, property));
                if (!key.isEmpty()) {
                    entry.put(property, key);
                }
            }
        }
    }

    private static Set<String> taken(ArrayNode before, String property) {
        var taken = new HashSet<String>();
        for (JsonNode entry : before) {
            taken.add(entry.path(property).asString(""));
        }
        return taken;
    }

    private static String key(String words) {
        String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[^a-z]+|_+$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("_[^_]*$", "");
    }

    private static String free(String key, Set<String> taken) {
        String free = key;
        for (int i = 2; taken.contains(free) && !key.isEmpty(); i++) {
            free = key + "_" + i;
        }
        return free;
    }
}
