package org.shubbak.catalogue.web.studio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shubbak.catalogue.Choice;
import org.shubbak.catalogue.PackProblem;
import org.shubbak.catalogue.Packs;
import org.shubbak.shared.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays a pack's tree out as a form, each problem at its field. */
final class Nodes {

    private static final Set<String> SHARING =
            Set.of("questions", "documents", "bodies", "refusals", "conditions", "fee.rates");

    private final ObjectNode tree;
    private final List<PackProblem> problems;
    private final String open;
    private final Set<PackProblem> shown = new HashSet<>();

    /** @param open the entry to show unfolded */
    Nodes(ObjectNode tree, List<PackProblem> problems, String open) {
        this.tree = tree;
        this.problems = problems;
        this.open = open;
    }

    List<Node> of(List<Shape> shapes) {
        return fields(shapes, tree, tree, "");
    }

    /** The problems that stand at none of the fields laid out so far. */
    List<PackProblem> rest() {
        return problems.stream().filter(it -> !shown.contains(it)).toList();
    }

    private List<Node> fields(List<Shape> shapes, JsonNode around, JsonNode above, String prefix) {
        return shapes.stream()
                .filter(it -> isAsked(it, around, above))
                .map(it -> node(it, around, above, prefix + it.property()))
                .toList();
    }

    private static boolean isAsked(Shape shape, JsonNode around, JsonNode above) {
        if (shape.by().isEmpty() || around.has(shape.property())) {
            return true;
        }
        boolean up = shape.by().startsWith("^");
        String value = up
                ? above.path(shape.by().substring(1)).asString("")
                : around.path(shape.by()).asString("");
        return shape.of().contains(value);
    }

    private Node node(Shape shape, JsonNode around, JsonNode above, String name) {
        JsonNode value = around.path(shape.property());
        return switch (shape.kind()) {
            case GROUP -> built(shape, name, "", List.of(), fields(shape.inner(), value, around, name + "."), false);
            case LIST -> built(shape, name, "", List.of(), entries(shape, value, name), false);
            case TICK -> leaf(shape, name, value.asBoolean(false) ? "true" : "", List.of());
            case USUAL -> leaf(shape, name, value.asBoolean(true) ? "true" : "", List.of());
            case TICKS -> leaf(shape, name, "", value.isArray() ? words(value) : UsualTicks.of(shape.property()));
            case WORDS -> leaf(shape, name, String.join("، ", words(value)), List.of());
            case LINES -> leaf(shape, name, String.join("\n", words(value)), List.of());
            case PAIRS -> leaf(shape, name, pairs(value), List.of());
            case PICK ->
                leaf(
                        shape,
                        name,
                        plain(value).isEmpty() ? UsualTicks.picked(shape.property()) : plain(value),
                        List.of());
            default -> leaf(shape, name, plain(value), List.of());
        };
    }

    private List<Node> entries(Shape list, JsonNode value, String name) {
        var entries = new ArrayList<Node>();
        for (int i = 0; i < value.size(); i++) {
            String at = name + "." + i;
            JsonNode entry = value.get(i);
            var errors = exactly(at);
            var fields = fields(list.inner(), entry, entry, at + ".");
            entries.add(new Node(
                    "entry",
                    at,
                    label(entry),
                    Integer.toString(i + 1),
                    List.of(),
                    List.of(),
                    fields,
                    List.of(),
                    errors,
                    open.equals(at) || open.startsWith(at + ".")));
        }
        return entries;
    }

    private static String label(JsonNode entry) {
        var label = Offered.label(entry);
        return label.labelAr().isEmpty() ? "new-entry" : "=" + label.labelAr() + "\n" + label.labelEn();
    }

    private Node built(
            Shape shape, String name, String value, List<String> chosen, List<Node> children, boolean unfolded) {
        return new Node(
                kind(shape),
                name,
                shape.label(),
                value,
                chosen,
                shape.options(),
                children,
                shape.kind() == Shape.Kind.LIST ? blocks(name) : List.of(),
                exactly(name),
                unfolded);
    }

    private Node leaf(Shape shape, String name, String value, List<String> chosen) {
        return new Node(
                kind(shape),
                name,
                shape.label(),
                value,
                chosen,
                shape.options(),
                List.of(),
                List.of(),
                below(name),
                false);
    }

    private static String kind(Shape shape) {
        return shape.kind().name().toLowerCase(Locale.ROOT);
    }

    private static List<Choice> blocks(String name) {
        return SHARING.contains(name)
                ? Packs.blocks(name).entrySet().stream()
                        .map(it -> new Choice(
                                it.getKey(),
                                Offered.label(it.getValue()).labelAr(),
                                Offered.label(it.getValue()).labelEn()))
                        .toList()
                : List.of();
    }

    private List<FieldError> exactly(String name) {
        String place = place(name);
        return said(problems.stream().filter(it -> it.place().equals(place)).toList());
    }

    /** A field also says what is wrong inside its value. */
    private List<FieldError> below(String name) {
        String place = place(name);
        return said(problems.stream()
                .filter(it -> it.place().equals(place) || it.place().startsWith(place + "."))
                .toList());
    }

    private List<FieldError> said(List<PackProblem> found) {
        shown.addAll(found);
        return found.stream().map(PackProblem::asError).toList();
    }

    private String place(String name) {
        return Packs.place(tree, List.of(name.split("\\.")));
    }

    private static List<String> words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(it -> words.add(plain(it)));
        return words;
    }

    private static String pairs(JsonNode object) {
        var lines = new ArrayList<String>();
        object.properties().forEach(it -> lines.add(it.getKey() + ": " + plain(it.getValue())));
        return String.join("\n", lines);
    }

    private static String plain(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isContainer() || value.isMissingNode() || value.isNull() ? "" : value.asString("");
    }
}
