package org.shubbak.queue.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenCallTests {

    @ParameterizedTest
    @CsvSource({
        "1, n1",
        "10, n10",
        "11, n11",
        "19, n19",
        "20, n20",
        "47, n7 and-n40",
        "100, n100",
        "101, n100 and-n1",
        "147, n100 and-n7 and-n40",
        "212, n200 and-n12",
        "999, n900 and-n9 and-n90",
        "1000, n1000",
        "9001, n9000 and-n1",
        "2345, n2000 and-n300 and-n5 and-n40"
    })
    void a_number_is_said_in_the_order_of_arabic(int number, String clips) {
        assertThat(SpokenCall.number(number)).containsExactly(clips.split(" "));
    }

    @Test
    void a_call_says_the_number_with_its_letter_and_the_window() {
        assertThat(SpokenCall.clips("A", 147, 3))
                .containsExactly("chime", "number", "letter-A", "n100", "and-n7", "and-n40", "window", "n3");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10000})
    void what_is_no_ticket_number_is_not_said(int number) {
        assertThatThrownBy(() -> SpokenCall.number(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_clip_that_a_call_may_need_comes_with_the_product() {
        var needed = IntStream.rangeClosed(1, 9999)
                .mapToObj(
                        number -> SpokenCall.clips(String.valueOf((char) ('A' + number % 26)), number, 1 + number % 99))
                .flatMap(List::stream)
                .distinct()
                .toList();
        assertThat(needed)
                .allSatisfy(clip -> assertThat(SpokenCall.class.getResource("/static/audio/hall/" + clip + ".mp3"))
                        .as(clip)
                        .isNotNull());
    }
}
