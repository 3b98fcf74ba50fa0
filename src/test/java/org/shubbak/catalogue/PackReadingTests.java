package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.catalogue.PackFixtures.aPackWith;
import static org.shubbak.catalogue.PackFixtures.aSoundPack;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackReadingTests {

    @Test
    void a_sound_pack_has_nothing_wrong() {
        assertThat(Packs.read(aSoundPack()).problems()).isEmpty();
    }

    @Test
    void a_shared_block_is_filled_in_and_what_the_entry_sets_wins() {
        var read = Packs.read(aPackWith("""
                documents:
                  - use: national_id
                    optional: true
                """)).sound();
        var card = read.documents().getFirst();
        assertThat(card.key()).isEqualTo("national_id");
        assertThat(card.originalToSee()).isTrue();
        assertThat(card.optional()).isTrue();
    }

    @Test
    void a_question_is_required_unless_it_says_otherwise_and_so_is_a_column() {
        var read = Packs.read(aPackWith("""
                questions:
                  - {key: place, labelAr: المكان, labelEn: Place, type: TEXT, required: false}
                  - key: area
                    labelAr: المساحات
                    labelEn: Areas
                    type: TABLE
                    columns: [{key: size, labelAr: قدر, labelEn: Size, type: AREA}]
                """)).sound();
        assertThat(read.questions().getFirst().required()).isFalse();
        assertThat(read.questions().getLast().required()).isTrue();
        assertThat(read.questions().getLast().columns().getFirst().required()).isTrue();
    }

    @Test
    void everything_that_does_not_fit_is_said_at_once_with_its_line() {
        var read = Packs.read("""
                code: TST-001
                nameAr: خدمة
                surprise: 1
                questions:
                  - {key: place, labelAr: المكان, labelEn: Place, type: WORDS}
                  - key: area
                    labelAr: المساحة
                    wenn: x
                """);
        assertThat(read.definition()).isNull();
        assertThat(read.problems().stream().map(it -> it.line() + " " + it.place() + " " + it.code()))
                .contains(
                        "3 surprise catalogue.pack.unknown-property",
                        "5 questions.place.type catalogue.pack.unknown-word",
                        "8 questions.area.wenn catalogue.pack.unknown-property");
    }

    @Test
    void what_is_missing_is_named() {
        var read = Packs.read("code: TST-001\nnameAr: خدمة\n");
        assertThat(read.problems().stream().map(PackProblem::place))
                .contains("nameEn", "department", "deadline", "procedure", "output", "legalBasis");
    }

    @Test
    void an_unknown_shared_block_is_named() {
        var read = Packs.read(aPackWith("documents:\n  - use: no_such_paper\n"));
        assertThat(codes(read)).containsExactly("unknown-block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x [1]\nb: *x\n",
                "a: &x 1\n",
                "a: !!java.net.URL [http://localhost]\n",
                "a: !!int '1'\n",
                "a: 1\na: 2\n",
                "a: 1\n---\nb: 2\n",
                "a: [1\n",
                "a: .inf\n",
                "a: 1e999999999\n",
                "- 1\n",
                "",
                "\u0000",
                "a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: 1}}}}}}}}}}}}\n"
            })
    void a_text_with_tricks_is_refused(String yaml) {
        var read = Packs.read(yaml);
        assertThat(read.definition()).isNull();
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void the_billion_laughs_are_refused_before_they_begin() {
        var laughs = new StringBuilder("a0: &a0 [لول]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(codes(Packs.read(laughs.toString()))).containsExactly("alias");
    }

    @Test
    void a_file_of_ten_megabytes_is_refused() {
        assertThat(codes(Packs.read("# " + "x".repeat(10_000_000)))).containsExactly("too-large");
    }

    private static List<String> codes(PackReading read) {
        return read.problems().stream()
                .map(it -> it.code().replace("catalogue.pack.", ""))
                .toList();
    }
}
