package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    private static final ServiceIndex INDEX = ServiceIndex.of(ShippedServices.all());

    @ParameterizedTest
    @CsvSource({"ترخييص بناء", "ترخصي بناء", "ترحيص بناء", "construktion"})
    void one_wrong_letter_still_finds_the_service(String typed) {
        assertThat(INDEX.search(typed, 200).stream().map(it -> it.code().value()))
                .contains("BLD-002");
    }

    @Test
    void what_is_spelt_right_is_not_mixed_with_what_is_near_to_it() {
        assertThat(INDEX.search("سرادق", 50)).allMatch(it -> (it.nameAr() + it.words()).contains("سرادق"));
    }

    @Test
    void everyday_words_of_a_pack_find_it() {
        assertThat(INDEX.search("كراسي القهوة", 10).stream().map(it -> it.code().value()))
                .contains("OCC-001");
        assertThat(INDEX.search("ينفع أبني", 10).getFirst().code().value()).isEqualTo("BLD-001");
    }

    @Property
    void one_edit_is_seen_from_both_sides(
            @ForAll @StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'c') String one,
            @ForAll @StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'c') String other) {
        assertThat(Spelling.isOneEdit(one, other)).isEqualTo(Spelling.isOneEdit(other, one));
        assertThat(Spelling.isOneEdit(one, one)).isFalse();
    }

    @Property
    void a_letter_more_or_less_is_one_edit(
            @ForAll @StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'c') String word,
            @ForAll @IntRange(max = 7) int at,
            @ForAll @CharRange(from = 'a', to = 'c') char letter) {
        String more = new StringBuilder(word)
                .insert(Math.min(at, word.length()), letter)
                .toString();
        assertThat(Spelling.isOneEdit(word, more)).isTrue();
    }
}
