package org.shubbak.oversight.network.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.oversight.network.Typed;
import org.shubbak.oversight.network.visit.Checklists.Asked;
import org.shubbak.oversight.network.visit.Checklists.Kind;

class OrderingQuestionsTests {

    private static final List<Asked> BEFORE = List.of(asked("aa"), asked("bb"), asked("cc"), asked("dd"), asked("ee"));

    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5, aa bb cc dd ee",
        "1 2 3 4 1, ee aa bb cc dd",
        "5 2 3 4 5, bb cc dd ee aa",
        "1 4 3 2 5, aa dd cc bb ee",
        "99 2 3 4 5, bb cc dd ee aa",
        "3 2 3 4 5, bb cc aa dd ee",
        "1 2 3 4 ٢, aa ee bb cc dd"
    })
    void who_takes_the_number_of_another_stands_there(String places, String order) {
        var typed = new Typed();
        String[] place = places.split(" ");
        List<TypedQuestion> typing = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> new TypedQuestion(
                        BEFORE.get(i).code(), place[i], BEFORE.get(i).textAr(), "text", "YES_NO", "", false))
                .toList();

        List<Asked> after = new OrderingQuestions(2, BEFORE, typed).read(typing);

        typed.check();
        assertThat(after).extracting(Asked::code).containsExactly(order.split(" "));
    }

    private static Asked asked(String code) {
        return new Asked(code, Kind.YES_NO, null, "بند " + code, "text");
    }
}
