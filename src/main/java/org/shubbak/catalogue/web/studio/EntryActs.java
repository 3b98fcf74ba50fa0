package org.shubbak.catalogue.web.studio;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Packs;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the buttons among the entries do to the pack's tree: {@code add:<list>}, {@code block:<list>}, {@code
 * remove:<entry>}, {@code up:<entry>}, {@code down:<entry>}, {@code show:<entry>} and {@code rule:<property>}.
 */
final class EntryActs {

    private static final Map<String, String> BEGIN = Map.of("questions", "TEXT", "columns", "TEXT");

    private EntryActs() {}

    /** Does it and tells the entry to show afterwards, empty when there is none. */
    static String apply(ObjectNode tree, String act, MultiValueMap<String, String> sent) {
        int colon = act.indexOf(':');
        String path = colon < 0 ? "" : act.substring(colon + 1);
        return switch (colon < 0 ? act : act.substring(0, colon)) {
            case "add" -> add(tree, path, begun(path));
            case "block" -> {
                ObjectNode block = Packs.blocks(path).get(String.valueOf(sent.getFirst("block." + path)));
                yield block == null ? "" : add(tree, path, block);
            }
            case "remove" -> remove(tree, path);
            case "up" -> move(tree, path, -1);
            case "down" -> move(tree, path, 1);
            case "show" -> path;
            case "rule" -> RuleHelp.apply(tree, path, sent);
            default -> "";
        };
    }

    private static ObjectNode begun(String path) {
        ObjectNode entry = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        String list = path.substring(path.lastIndexOf('.') + 1);
        if (BEGIN.containsKey(list)) {
            entry.put("type", BEGIN.get(list));
        }
        if (path.equals("fee.lines")) {
            entry.put("kind", "FIXED");
        }
        return entry;
    }

    private static String add(ObjectNode tree, String path, ObjectNode entry) {
        int dot = path.lastIndexOf('.');
        ObjectNode around = holder(tree, dot < 0 ? "" : path.substring(0, dot));
        if (around == null) {
            return "";
        }
        String property = path.substring(dot + 1);
        ArrayNode list = around.path(property) instanceof ArrayNode held ? held : around.putArray(property);
        list.add(entry);
        return path + "." + (list.size() - 1);
    }

    private static String remove(ObjectNode tree, String entry) {
        ArrayNode list = listOf(tree, entry);
        int index = index(entry);
        if (list != null && index < list.size()) {
            list.remove(index);
        }
        return "";
    }

    private static String move(ObjectNode tree, String entry, int by) {
        ArrayNode list = listOf(tree, entry);
        int index = index(entry);
        int to = index + by;
        if (list == null || index >= list.size() || to < 0 || to >= list.size()) {
            return entry;
        }
        JsonNode moved = list.remove(index);
        list.insert(to, moved);
        return entry.substring(0, entry.lastIndexOf('.') + 1) + to;
    }

    private static @Nullable ArrayNode listOf(ObjectNode tree, String entry) {
        int dot = entry.lastIndexOf('.');
        return dot > 0 && at(tree, entry.substring(0, dot)) instanceof ArrayNode list ? list : null;
    }

    private static int index(String entry) {
        String last = entry.substring(entry.lastIndexOf('.') + 1);
        return last.matches("\\d{1,4}") ? Integer.parseInt(last) : Integer.MAX_VALUE;
    }

    /** The object at a path; objects that are missing on the way are made. */
    static @Nullable ObjectNode holder(ObjectNode tree, String path) {
        JsonNode at = tree;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            if (at instanceof ArrayNode list) {
                at = step.matches("\\d{1,4}") ? list.path(Integer.parseInt(step)) : list.path(-1);
            } else if (at instanceof ObjectNode object) {
                at = object.has(step) ? object.get(step) : object.putObject(step);
            }
        }
        return at instanceof ObjectNode object ? object : null;
    }

    static JsonNode at(JsonNode tree, String path) {
        JsonNode at = tree;
        for (String step : path.split("\\.")) {
            at = at.isArray() && step.matches("\\d{1,4}") ? at.path(Integer.parseInt(step)) : at.path(step);
        }
        return at;
    }
}
