package org.shubbak.platform.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PlantedTests {

    private static final Centres.Unit PLANTED = new Centres.Unit("SHR-07-01", "SHR-07", false);
    private static final Centres.Unit OTHER = new Centres.Unit("SHR-05", "SHR-05", false);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void most_of_what_is_asked_twice_in_one_centre_is_one_reviewers(int asker) {
        var twice = stencil(2, "B:specialist" + asker);
        assertThat(IntStream.range(0, 3)
                        .map(turn -> colleague(asker, Planted.turn(twice, PLANTED, turn)))
                        .filter(colleague -> colleague == 2)
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void everybody_else_takes_turns() {
        for (int turn = 0; turn < 3; turn++) {
            assertThat(Planted.turn(stencil(2, "B:specialist1"), OTHER, turn)).isEqualTo(turn);
            assertThat(Planted.turn(stencil(1, "B:specialist1"), PLANTED, turn)).isEqualTo(turn);
            assertThat(Planted.turn(stencil(2, "B:director1"), PLANTED, turn)).isEqualTo(turn);
        }
        assertThat(Planted.askedTwice(OTHER)).isZero();
        assertThat(Planted.askedTwice(PLANTED)).isPositive();
    }

    @Test
    void invented_people_have_a_name_in_both_languages() {
        var person = People.number(7);
        assertThat(person.name()).matches("[\\p{IsArabic} ]+");
        assertThat(person.nameEn())
                .matches("[A-Za-z -]+")
                .isEqualTo(People.number(7).nameEn());
    }

    @Test
    void what_is_asked_for_again_is_what_every_citizen_brings() {
        var definition = JsonMapper.shared().readTree("""
                {"documents": [
                    {"key": "national_id", "when": "applicant.kind == 'citizen'", "optional": false},
                    {"key": "passport", "when": "applicant.kind == 'foreigner'", "optional": false},
                    {"key": "title_deed", "when": null, "optional": false},
                    {"key": "site_sketch"},
                    {"key": "photo", "optional": true}]}
                """);
        assertThat(new FormFiller(definition).usualDocuments())
                .containsExactly("national_id", "title_deed", "site_sketch");
    }

    private static int colleague(int asker, int turn) {
        return 1 + (asker - 1 + turn) % 3;
    }

    private static Stencil stencil(int rounds, String asker) {
        return new Stencil(
                "X",
                Map.of(),
                Map.of(),
                List.of(),
                1,
                Stencil.End.FINISHED,
                new DueRule(1, "DAY", true),
                List.of(),
                rounds,
                asker);
    }
}
