package org.shubbak.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.oversight.tally.Area;
import org.shubbak.requests.CaseRun;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TestCentre
@Import(CaseRun.class)
class ScopeTests {

    @Autowired
    private Scope scope;

    @Autowired
    private CaseRun run;

    @ParameterizedTest
    @CsvSource({
        "manager1,  BELOW,       SHR-01",
        "manager1,  UNIT,        SHR-02",
        "governor1, GOVERNORATE, 13",
        "governor1, BELOW,       SHR-00",
        "governor1, UNIT,        SHR-08",
        "ministry1, COUNTRY,     EG",
        "ministry1, GOVERNORATE, 01",
        "ministry1, UNIT,        SHR-04"
    })
    void each_level_sees_its_own_and_what_is_below(String who, Area.Kind kind, String code) {
        assertThatCode(() -> scope.require(run.named(who), new Area(kind, code)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "manager1,  UNIT,        SHR-04",
        "manager1,  BELOW,       SHR-00",
        "manager1,  GOVERNORATE, 13",
        "manager1,  COUNTRY,     EG",
        "governor1, GOVERNORATE, 01",
        "governor1, COUNTRY,     EG",
        "clerk1,    COUNTRY,     EG"
    })
    void nobody_sees_beside_or_above(String who, Area.Kind kind, String code) {
        assertThatThrownBy(() -> scope.require(run.named(who), new Area(kind, code)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("oversight.other-centre"));
    }

    @Test
    void an_overview_begins_with_the_widest_area() {
        assertThat(List.of("manager1", "governor1", "ministry1"))
                .extracting(name -> scope.widest(run.named(name)))
                .containsExactly(Area.unitAndBelow(new UnitId("SHR-01")), Area.governorate("13"), Area.country());
    }
}
