package org.shubbak.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.shared.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads service packs (حزم الخدمات), the files in which services are written; see {@code docs/packs.md}. */
public final class Packs {

    private Packs() {}

    /** Reads a pack as version 0 of its service; nothing is thrown, what is wrong is told. */
    public static PackReading read(String yaml) {
        return read(PackTree.read(yaml, SharedBlocks.SHIPPED));
    }

    /** Writes a definition as a pack; reading it again gives the same definition as version 0. */
    public static String write(ServiceDefinition definition) {
        return PackWriting.write(definition);
    }

    /**
     * A pack's text as a tree, to edit it property by property; what does not fit stays as it was typed. Shared blocks
     * are filled in.
     *
     * @throws Refusal when the text is no pack at all
     */
    public static ObjectNode tree(String yaml) {
        PackTree tree = PackTree.read(yaml, SharedBlocks.SHIPPED);
        if (!tree.problems().isEmpty()) {
            throw Refusal.fields(
                    tree.problems().stream().map(PackProblem::asError).toList());
        }
        return (ObjectNode) tree.root();
    }

    /** The text of an edited tree. */
    public static String text(ObjectNode tree) {
        return PackWriting.write(tree);
    }

    /** All sectors that a service may belong to. */
    public static List<Sector> sectors() {
        return Sectors.all();
    }

    /** The shared blocks of a list of the pack, for example {@code documents} or {@code fee.rates}, by their names. */
    public static Map<String, ObjectNode> blocks(String list) {
        var blocks = new LinkedHashMap<String, ObjectNode>();
        SharedBlocks.SHIPPED
                .section(list.startsWith("fee.") ? list.substring("fee.".length()) : list)
                .properties()
                .forEach(
                        it -> blocks.put(it.getKey(), (ObjectNode) it.getValue().deepCopy()));
        return blocks;
    }

    /** A place in a pack as problems name it, from property names and, for entries of lists, numbers from 0. */
    public static String place(ObjectNode root, List<String> path) {
        return PackPlaces.of(root, path);
    }

    static PackReading read(PackTree tree) {
        if (!tree.problems().isEmpty()) {
            return new PackReading(null, tree.problems());
        }
        return located(tree, bound(tree.root()));
    }

    private static PackReading located(PackTree tree, PackReading reading) {
        return new PackReading(
                reading.definition(),
                reading.problems().stream().map(tree::located).toList());
    }

    private static PackReading bound(JsonNode root) {
        required(root.path("questions"));
        return Binding.bind(root);
    }

    /** A question is required unless it says otherwise. */
    private static void required(JsonNode questions) {
        for (JsonNode question : questions) {
            if (question instanceof ObjectNode it) {
                if (!it.has("required")) {
                    it.put("required", true);
                }
                required(it.path("columns"));
            }
        }
    }
}
