package org.shubbak.catalogue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a definition as a pack that shows well what changed: always in the same order, without what goes without
 * saying, one entry a line where it is short.
 */
final class PackWriting {

    private static final int WIDEST = 110;
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(1_000_000)
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .build();

    private PackWriting() {}

    static String write(ServiceDefinition definition) {
        return write(UsualValues.without(DefinitionJson.MAPPER.valueToTree(definition)));
    }

    static String write(ObjectNode tree) {
        var text = new StringWriter();
        new Dump(SETTINGS).dumpNode(block(tree), new StreamDataWriter() {
            @Override
            public void write(String piece) {
                text.write(piece);
            }

            @Override
            public void write(String piece, int offset, int length) {
                text.write(piece, offset, length);
            }
        });
        return text.toString();
    }

    /** The properties of the service and of everything large stand one a line. */
    private static Node block(ObjectNode object) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            tuples.add(new NodeTuple(text(property.getKey()), node(property.getValue())));
        }
        return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
    }

    private static Node node(JsonNode value) {
        if (isShort(value)) {
            return flow(value);
        }
        return switch (value) {
            case ObjectNode object -> block(object);
            case tools.jackson.databind.node.ArrayNode array -> {
                List<Node> entries = new ArrayList<>();
                array.forEach(entry -> entries.add(node(entry)));
                yield new SequenceNode(Tag.SEQ, entries, FlowStyle.BLOCK);
            }
            default -> scalar(value);
        };
    }

    /** One line holds it, and nothing in it is nested deeper than a list of words. */
    private static boolean isShort(JsonNode value) {
        return value.isContainer() && value.toString().length() <= WIDEST && depth(value) <= 2;
    }

    private static int depth(JsonNode value) {
        int deepest = 0;
        for (JsonNode inner : value) {
            deepest = Math.max(deepest, depth(inner));
        }
        return value.isContainer() ? deepest + 1 : 0;
    }

    private static Node flow(JsonNode value) {
        if (value instanceof ObjectNode object) {
            List<NodeTuple> tuples = new ArrayList<>();
            object.properties().forEach(it -> tuples.add(new NodeTuple(text(it.getKey()), flow(it.getValue()))));
            return new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
        }
        if (value.isArray()) {
            List<Node> entries = new ArrayList<>();
            value.forEach(entry -> entries.add(flow(entry)));
            return new SequenceNode(Tag.SEQ, entries, FlowStyle.FLOW);
        }
        return scalar(value);
    }

    private static Node scalar(JsonNode value) {
        if (value.isBoolean()) {
            return new ScalarNode(Tag.BOOL, Boolean.toString(value.asBoolean()), ScalarStyle.PLAIN);
        }
        if (value.isIntegralNumber()) {
            return new ScalarNode(Tag.INT, value.bigIntegerValue().toString(), ScalarStyle.PLAIN);
        }
        if (value.isNumber()) {
            String plain = value.decimalValue().toPlainString();
            return new ScalarNode(plain.contains(".") ? Tag.FLOAT : Tag.INT, plain, ScalarStyle.PLAIN);
        }
        return value.isNull() ? new ScalarNode(Tag.NULL, "null", ScalarStyle.PLAIN) : text(value.asString());
    }

    private static Node text(String text) {
        return new ScalarNode(Tag.STR, text, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }
}
