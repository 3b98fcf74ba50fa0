package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A pack's YAML as a tree with its shared blocks filled in, and where in the file each property stands. */
final class PackTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The lists whose entries may use a shared block. */
    private static final Set<String> SHARING =
            Set.of("questions", "documents", "bodies", "refusals", "conditions", "fee.rates");

    private final Map<String, Mark> marks = new HashMap<>();
    private final List<PackProblem> problems = new ArrayList<>();
    private final SharedBlocks shared;
    private JsonNode root = NODES.objectNode();

    private PackTree(SharedBlocks shared) {
        this.shared = shared;
    }

    /** Reads the text; what is wrong with it is among the problems. */
    static PackTree read(String yaml, SharedBlocks shared) {
        var tree = new PackTree(shared);
        YamlGuard.look(yaml).ifPresentOrElse(tree.problems::add, () -> tree.compose(yaml));
        return tree;
    }

    JsonNode root() {
        return root;
    }

    List<PackProblem> problems() {
        return problems;
    }

    /** The problem with the line and column of its place, or of the nearest property around it. */
    PackProblem located(PackProblem problem) {
        if (problem.line() > 0) {
            return problem;
        }
        for (String place = problem.place(); !place.isEmpty(); place = around(place)) {
            Mark mark = marks.get(place);
            if (mark != null) {
                return problem.at(mark.getLine() + 1, mark.getColumn() + 1);
            }
        }
        return problem;
    }

    private static String around(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf('.')));
    }

    private void compose(String yaml) {
        try {
            Optional<Node> node = new Compose(YamlGuard.SETTINGS).composeString(yaml);
            if (node.orElse(null) instanceof MappingNode mapping) {
                root = object(mapping, "");
            } else {
                problems.add(PackProblem.of("", "not-a-map"));
            }
        } catch (YamlEngineException e) {
            problems.add(YamlGuard.broken(e));
        }
    }

    private JsonNode convert(Node node, String place) {
        return switch (node) {
            case MappingNode mapping -> object(mapping, place);
            case SequenceNode sequence -> array(sequence, place);
            case ScalarNode scalar -> scalar(scalar, place);
            default -> NullNode.getInstance();
        };
    }

    private ObjectNode object(MappingNode mapping, String place) {
        ObjectNode object = NODES.objectNode();
        mapping.getValue().forEach(entry -> {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String at = place.isEmpty() ? key : place + "." + key;
            entry.getKeyNode().getStartMark().ifPresent(mark -> marks.put(at, mark));
            if (object.has(key)) {
                problems.add(located(PackProblem.of(at, "twice", key)));
            }
            object.set(key, convert(entry.getValueNode(), at));
        });
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String place) {
        ArrayNode array = NODES.arrayNode();
        int number = 0;
        for (Node entry : sequence.getValue()) {
            number++;
            String at = place + "." + name(entry, place, number);
            entry.getStartMark().ifPresent(mark -> marks.put(at, mark));
            JsonNode converted = convert(entry, at);
            if (converted.isNull()) {
                problems.add(located(PackProblem.of(at, "nothing-there")));
            } else {
                array.add(
                        converted instanceof ObjectNode object && SHARING.contains(place)
                                ? filled(object, place, at)
                                : converted);
            }
        }
        return array;
    }

    /** An entry is called by its key, a shared block by the block's, and anything else by its number. */
    private String name(Node entry, String place, int number) {
        String key = value(entry, "key");
        if (key != null) {
            return key;
        }
        String use = SHARING.contains(place) ? value(entry, "use") : null;
        if (use == null) {
            return Integer.toString(number);
        }
        return shared.block(section(place), use)
                .map(block -> block.path("key").asString(use))
                .orElse(use);
    }

    private static @Nullable String value(Node entry, String property) {
        return entry instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(it -> it.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(property))
                        .map(it -> it.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : null)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The entry with its shared block; what it sets itself wins. */
    private ObjectNode filled(ObjectNode entry, String place, String at) {
        JsonNode use = entry.remove("use");
        if (use == null) {
            return entry;
        }
        Optional<JsonNode> block = shared.block(section(place), use.asString(""));
        if (block.isEmpty()) {
            problems.add(located(PackProblem.of(at, "unknown-block", use.asString(""), section(place))));
            return entry;
        }
        ObjectNode filled = ((ObjectNode) block.get()).deepCopy();
        entry.properties().forEach(it -> filled.set(it.getKey(), it.getValue()));
        return filled;
    }

    private static String section(String place) {
        return place.startsWith("fee.") ? place.substring("fee.".length()) : place;
    }

    private JsonNode scalar(ScalarNode scalar, String place) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(text.equals("true"));
        }
        if (tag.equals(Tag.NULL)) {
            return NullNode.getInstance();
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text, place) : NODES.stringNode(text);
    }

    private JsonNode number(String text, String place) {
        if (text.matches("-?\\d{1,9}")) {
            return NODES.numberNode(Integer.parseInt(text));
        }
        if (text.matches("-?\\d{1,30}")) {
            return NODES.numberNode(new BigInteger(text));
        }
        if (text.matches("-?\\d{1,30}\\.\\d{1,20}")) {
            return NODES.numberNode(new BigDecimal(text));
        }
        problems.add(located(PackProblem.of(place, "number", text)));
        return NODES.numberNode(0);
    }
}
