package org.shubbak.catalogue.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.catalogue.PackProblem;
import org.shubbak.catalogue.Packs;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.node.ObjectNode;

class TypedFormTests {

    private static final Offered OFFERED = new Offered(List.of(), List.of(), List.of(), Map.of());

    /** What a browser would send of a page is what the pack said before. */
    @ParameterizedTest
    @ValueSource(strings = {"BLD-001", "BLD-002", "OCC-001", "CMP-001"})
    void a_page_that_is_saved_untouched_changes_nothing(String code) throws Exception {
        for (Part part : Part.values()) {
            var tree = pack(code);
            var before = Packs.text(tree);
            var shapes = Shapes.of(part, tree, OFFERED);
            var sent = new LinkedMultiValueMap<String, String>();
            new Nodes(tree, List.of(), "").of(shapes).forEach(node -> send(node, sent));
            new TypedForm(sent).into(tree, shapes);
            assertThat(Packs.read(Packs.text(tree)).definition())
                    .as(part.word())
                    .isNotNull()
                    .isEqualTo(Packs.read(before).definition());
        }
    }

    @Test
    void numbers_are_taken_in_arabic_digits_and_what_is_no_number_is_kept_as_typed() throws Exception {
        var tree = pack("BLD-001");
        var shapes = Shapes.of(Part.DEADLINE, tree, OFFERED);
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("deadline.#", "1");
        sent.add("deadline.value", "٢١");
        new TypedForm(sent).into(tree, shapes);
        assertThat(tree.path("deadline").path("value").asInt()).isEqualTo(21);

        sent.set("deadline.value", "soon");
        new TypedForm(sent).into(tree, shapes);
        assertThat(tree.path("deadline").path("value").asString()).isEqualTo("soon");
        assertThat(Packs.read(Packs.text(tree)).problems())
                .extracting(PackProblem::place)
                .contains("deadline.value");
    }

    @Test
    void keys_that_were_left_out_are_made_of_the_english_words_and_never_twice() throws Exception {
        var tree = pack("BLD-001");
        tree.remove("questions");
        EntryActs.apply(tree, "add:questions", new LinkedMultiValueMap<>());
        EntryActs.apply(tree, "add:questions", new LinkedMultiValueMap<>());
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("questions.#", "2");
        sent.add("questions.0.labelEn", "Number of floors?");
        sent.add("questions.1.labelEn", "number of floors");
        new TypedForm(sent).into(tree, Shapes.of(Part.QUESTIONS, tree, OFFERED));
        assertThat(tree.path("questions").path(0).path("key").asString()).isEqualTo("number_of_floors");
        assertThat(tree.path("questions").path(1).path("key").asString()).isEqualTo("number_of_floors_2");
    }

    @Test
    void entries_move_go_and_come_as_ready_blocks() throws Exception {
        var tree = pack("BLD-001");
        int before = tree.path("documents").size();
        String first = tree.path("documents").path(0).path("key").asString();
        assertThat(EntryActs.apply(tree, "down:documents.0", new LinkedMultiValueMap<>()))
                .isEqualTo("documents.1");
        assertThat(tree.path("documents").path(1).path("key").asString()).isEqualTo(first);
        EntryActs.apply(tree, "remove:documents.1", new LinkedMultiValueMap<>());
        EntryActs.apply(tree, "remove:documents.99", new LinkedMultiValueMap<>());
        EntryActs.apply(tree, "up:documents.0", new LinkedMultiValueMap<>());
        assertThat(tree.path("documents").size()).isEqualTo(before - 1);

        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("block.documents", "title_deed");
        EntryActs.apply(tree, "block:documents", sent);
        assertThat(tree.path("documents").path(before - 1).path("key").asString())
                .isEqualTo("title_deed");
    }

    @Test
    void a_condition_is_written_for_whoever_does_not_know_how() throws Exception {
        var tree = pack("BLD-001");
        help(tree, "documents.0.when", "form.intended_use", "is", "تجاري", "instead");
        assertThat(tree.path("documents").path(0).path("when").asString())
                .isEqualTo("form.intended_use == 'commercial'");
        help(tree, "documents.0.when", "form.area", "more", "١٢٠", "and");
        assertThat(tree.path("documents").path(0).path("when").asString())
                .isEqualTo("(form.intended_use == 'commercial') && form.area > 120");
        help(tree, "documents.1.when", "form.other_use", "is", "it's \\ so", "instead");
        assertThat(Packs.read(Packs.text(tree)).isSound()).isTrue();
    }

    private static void help(ObjectNode tree, String rule, String what, String how, String value, String join) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("help." + rule + ".what", what);
        sent.add("help." + rule + ".how", how);
        sent.add("help." + rule + ".value", value);
        sent.add("help." + rule + ".join", join);
        EntryActs.apply(tree, "rule:" + rule, sent);
    }

    private static void send(Node node, LinkedMultiValueMap<String, String> sent) {
        switch (node.kind()) {
            case "group" -> sent.add(node.name() + ".#", "1");
            case "list" ->
                sent.add(node.name() + ".#", Integer.toString(node.children().size()));
            case "entry" -> {}
            case "tick", "usual" -> {
                sent.add(node.name() + ".#", "1");
                if (node.value().equals("true")) {
                    sent.add(node.name(), "true");
                }
            }
            case "ticks" -> {
                sent.add(node.name() + ".#", "1");
                node.chosen().forEach(it -> sent.add(node.name(), it));
            }
            default -> sent.add(node.name(), node.value());
        }
        node.children().forEach(it -> send(it, sent));
    }

    private static ObjectNode pack(String code) throws Exception {
        return Packs.tree(new ClassPathResource("reference/packs/" + code + ".yaml")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
