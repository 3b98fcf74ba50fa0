package org.shubbak.catalogue.web.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SideBySideTests {

    @Test
    void a_changed_line_stands_beside_the_one_it_replaces_under_its_part() {
        var parts = SideBySide.compare(
                "code: BLD-001\nnameAr: أ\nfee:\n  rates:\n    - {key: a, amount: 50}\n",
                "code: BLD-001\nnameAr: أ\nfee:\n  rates:\n    - {key: a, amount: 60}\n");
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.word()).isEqualTo("fees");
            assertThat(part.changed()).isEqualTo(1);
            assertThat(part.lines().getLast())
                    .isEqualTo(new ComparedPart.Line("    - {key: a, amount: 50}", "    - {key: a, amount: 60}", true));
        });
    }

    @Test
    void the_same_text_has_no_part_to_show() {
        assertThat(SideBySide.compare("code: A\n", "code: A\n")).isEmpty();
    }

    @Test
    void a_part_too_long_to_compare_is_shown_as_replaced_and_ends() {
        var left =
                Stream.iterate(0, it -> it + 1).limit(3_000).map(it -> "a" + it).toList();
        var right =
                Stream.iterate(0, it -> it + 1).limit(3_000).map(it -> "b" + it).toList();
        assertThat(SideBySide.lines(left, right)).hasSize(3_000).allMatch(ComparedPart.Line::changed);
    }

    @Property
    void both_texts_can_be_read_back_from_the_comparison(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> after) {
        var left = before.stream().map(String::valueOf).toList();
        var right = after.stream().map(String::valueOf).toList();
        var lines = SideBySide.lines(left, right);
        assertThat(lines.stream()
                        .map(ComparedPart.Line::before)
                        .filter(Objects::nonNull)
                        .toList())
                .isEqualTo(left);
        assertThat(lines.stream()
                        .map(ComparedPart.Line::after)
                        .filter(Objects::nonNull)
                        .toList())
                .isEqualTo(right);
        assertThat(lines).allMatch(it -> it.changed() || it.before().equals(it.after()));
    }
}
