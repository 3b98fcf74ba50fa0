package org.shubbak.oversight.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTests {

    private static final UUID HOLDER = new UUID(1, 1);
    private static final UUID HEAD = new UUID(2, 2);

    @ParameterizedTest(name = "{0} held by somebody present: {4} -> {5}")
    @CsvSource({
        "review,     false, false, true,  true,  OTHER",
        "review,     true,  false, true,  true,  DOCUMENT",
        "review,     false, false, false, true,  STAFF",
        "inspection, false, false, true,  true,  INSPECTION",
        "inspection, false, false, true,  false, STAFF",
        "opinion,    false, false, true,  false, BODY",
        "payment,    false, true,  false, false, FEE",
        "payment,    true,  true,  false, false, DOCUMENT",
        "notice,     false, true,  false, false, OTHER",
        ",           false, false, false, false, SYSTEM"
    })
    void the_facts_name_the_cause(
            @Nullable String kind, boolean incomplete, boolean pooled, boolean dealt, boolean there, Cause cause) {
        var facts = new LateFacts(incomplete, kind, "civil_defence", pooled, dealt ? HOLDER : null, there, HEAD);
        var proposal = Proposal.of(facts);
        assertThat(proposal.cause()).isEqualTo(cause);
        assertThat(proposal.owner()).isEqualTo(dealt ? HOLDER : HEAD);
        assertThat(proposal.body()).isEqualTo(cause == Cause.BODY ? "civil_defence" : null);
    }

    @ParameterizedTest
    @CsvSource({"1,CENTRE", "14,CENTRE", "15,GOVERNORATE", "44,GOVERNORATE", "45,MINISTRY", "400,MINISTRY"})
    void a_request_goes_up_with_its_days(int days, Level level) {
        var today = LocalDate.of(2026, 3, 1);
        assertThat(Thresholds.USUAL.level(today.minusDays(days), today)).isEqualTo(level);
    }

    @Test
    void a_level_is_told_what_was_brought_to_it_or_higher() {
        assertThat(Level.GOVERNORATE.andAbove()).containsExactly("GOVERNORATE", "MINISTRY");
    }
}
