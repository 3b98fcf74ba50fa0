package org.shubbak.catalogue.web.studio;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a sent form into the pack's tree. What does not fit is written as it was typed, so that it can be mended. */
final class TypedForm {

    /** A hidden field that tells an empty list, group or tick from one that was not on the page. */
    static final String MARK = ".#";

    /** A sample that expects nothing yet says so, and can be run to see what comes of it. */
    private static final String EXPECTED = "expect";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_ENTRIES = 300;
    private static final String WHOLE = "-?\\d{1,18}";
    private static final String FRACTION = "-?\\d{1,18}\\.\\d{1,10}";

    private final MultiValueMap<String, String> sent;

    TypedForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    void into(ObjectNode tree, List<Shape> shapes) {
        shapes.forEach(shape -> write(shape, tree, shape.property()));
    }

    private void write(Shape shape, ObjectNode around, String name) {
        switch (shape.kind()) {
            case GROUP -> group(shape, around, name);
            case LIST -> list(shape, around, name);
            case TICK -> tick(around, name, shape.property(), true);
            case USUAL -> tick(around, name, shape.property(), false);
            case TICKS -> ticks(shape, around, name);
            default -> {
                if (sent.containsKey(name)) {
                    put(around, shape.property(), value(shape, text(name)));
                }
            }
        }
    }

    private void group(Shape shape, ObjectNode around, String name) {
        if (sent.containsKey(name + MARK)) {
            ObjectNode group = around.path(shape.property()) instanceof ObjectNode held ? held : NODES.objectNode();
            shape.inner().forEach(it -> write(it, group, name + "." + it.property()));
            put(around, shape.property(), group.isEmpty() && !shape.property().equals(EXPECTED) ? null : group);
        }
    }

    private void list(Shape shape, ObjectNode around, String name) {
        if (!sent.containsKey(name + MARK)) {
            return;
        }
        JsonNode held = around.path(shape.property());
        ArrayNode entries = NODES.arrayNode();
        for (int i = 0; i < count(name); i++) {
            ObjectNode entry = held.get(i) instanceof ObjectNode it ? it : NODES.objectNode();
            String at = name + "." + i + ".";
            shape.inner().forEach(it -> write(it, entry, at + it.property()));
            EntryKeys.fill(shape, entry, entries);
            entries.add(entry);
        }
        put(around, shape.property(), entries.isEmpty() ? null : entries);
    }

    private int count(String name) {
        String typed = text(name + MARK);
        return typed.matches("\\d{1,4}") ? Math.min(Integer.parseInt(typed), MOST_ENTRIES) : 0;
    }

    private void tick(ObjectNode around, String name, String property, boolean written) {
        if (sent.containsKey(name + MARK)) {
            boolean ticked = sent.containsKey(name);
            put(around, property, ticked == written ? NODES.booleanNode(ticked) : null);
        }
    }

    private void ticks(Shape shape, ObjectNode around, String name) {
        if (sent.containsKey(name + MARK)) {
            List<String> ticked = sent.getOrDefault(name, List.of());
            String property = shape.property();
            boolean unsaid = ticked.equals(UsualTicks.of(property))
                    || (ticked.isEmpty() && !UsualTicks.emptyMeansNone(property));
            put(around, property, unsaid ? null : words(ticked));
        }
    }

    private static @Nullable JsonNode value(Shape shape, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return switch (shape.kind()) {
            case NUMBER -> number(typed);
            case WORDS -> words(parts(typed, "[,،\\n]"));
            case LINES -> words(parts(typed, "\\n"));
            case PAIRS -> pairs(typed);
            case PICK ->
                SampleShapes.isTruth(shape) && typed.matches("true|false")
                        ? NODES.booleanNode(typed.equals("true"))
                        : NODES.stringNode(typed);
            default -> NODES.stringNode(typed);
        };
    }

    private static JsonNode number(String typed) {
        String plain = ArabicText.asciiDigits(typed).replace('٫', '.').replaceAll("[٬,\\s]", "");
        if (plain.matches(WHOLE)) {
            var whole = new BigInteger(plain);
            return whole.bitLength() < Integer.SIZE ? NODES.numberNode(whole.intValue()) : NODES.numberNode(whole);
        }
        return plain.matches(FRACTION) ? NODES.numberNode(new BigDecimal(plain)) : NODES.stringNode(typed);
    }

    private static ObjectNode pairs(String typed) {
        ObjectNode pairs = NODES.objectNode();
        for (String line : parts(typed, "\\n")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon).strip();
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            pairs.set(name, number(value));
        }
        return pairs;
    }

    private static List<String> parts(String typed, String between) {
        return Arrays.stream(typed.split(between))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static ArrayNode words(List<String> words) {
        ArrayNode array = NODES.arrayNode();
        words.forEach(array::add);
        return array;
    }

    private static void put(ObjectNode around, String property, @Nullable JsonNode value) {
        if (value == null) {
            around.remove(property);
        } else {
            around.set(property, value);
        }
    }

    private String text(String name) {
        String first = sent.getFirst(name);
        return first == null ? "" : first.replace("\r\n", "\n").strip();
    }
}
