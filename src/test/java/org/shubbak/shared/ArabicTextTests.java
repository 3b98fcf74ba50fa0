package org.shubbak.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class ArabicTextTests {

    @Property
    void folding_twice_is_folding_once(@ForAll String text) {
        assertThat(ArabicText.fold(ArabicText.fold(text))).isEqualTo(ArabicText.fold(text));
    }

    @Property
    void folding_arabic_twice_is_folding_once(@ForAll @CharRange(from = '\u0600', to = '\u06FF') String text) {
        assertThat(ArabicText.fold(ArabicText.fold(text))).isEqualTo(ArabicText.fold(text));
    }

    @Property
    void presentation_forms_fold_twice_as_once(@ForAll @CharRange(from = '\uFB50', to = '\uFEFF') String text) {
        assertThat(ArabicText.fold(ArabicText.fold(text))).isEqualTo(ArabicText.fold(text));
    }

    @Example
    void spellings_of_one_name_meet() {
        assertThat(ArabicText.fold("أحمـد مُصطفى عليّ")).isEqualTo(ArabicText.fold("احمد مصطفي على"));
        assertThat(ArabicText.fold("فاطمة")).isEqualTo(ArabicText.fold("فاطمه"));
        assertThat(ArabicText.fold("  إسلام\u00A0 آدم ")).isEqualTo("اسلام ادم");
        assertThat(ArabicText.fold("شارع ١٥ Block B")).isEqualTo("شارع 15 block b");
    }

    @Property
    void digits_go_to_paper_and_back(@ForAll @CharRange(from = '0', to = '9') String digits) {
        assertThat(ArabicText.asciiDigits(ArabicText.arabicIndicDigits(digits))).isEqualTo(digits);
    }

    @Example
    void what_reverses_the_reading_is_refused() {
        assertThat(ArabicText.hasForbiddenControls("فاتورة\u202Efdp.exe")).isTrue();
        assertThatThrownBy(() -> ArabicText.clean("a\u202Eb", 10))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo("shared.forbidden-characters"));
        assertThatThrownBy(() -> ArabicText.clean("a\u0000b", 10)).isInstanceOf(Refusal.class);
    }

    @Example
    void marks_that_copying_brings_along_are_dropped() {
        assertThat(ArabicText.clean("\u202Bمحمد\u202C \u200F", 10)).isEqualTo("محمد");
        assertThat(ArabicText.clean("line one\nline two", 30)).isEqualTo("line one\nline two");
    }

    @Example
    void too_long_a_text_says_how_long_it_may_be() {
        assertThat(ArabicText.clean("ا".repeat(10), 10)).hasSize(10);
        assertThatThrownBy(() -> ArabicText.clean("ا".repeat(11), 10))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.args()).containsExactly(10));
    }
}
