package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Names places in a pack as people do: the entries of a list by their keys and not by their numbers. */
final class PackPlaces {

    private PackPlaces() {}

    /** @param path property names, and numbers from 0 for the entries of lists */
    static String of(JsonNode root, List<String> path) {
        var names = new ArrayList<String>();
        @Nullable JsonNode at = root;
        for (String step : path) {
            boolean entry = at != null && at.isArray();
            at = at == null ? null : entry ? at.get(Integer.parseInt(step)) : at.get(step);
            names.add(entry ? entryName(at, Integer.parseInt(step)) : step);
        }
        return String.join(".", names);
    }

    private static String entryName(@Nullable JsonNode entry, int index) {
        String number = Integer.toString(index + 1);
        return entry == null ? number : entry.path("key").asString(number);
    }
}
