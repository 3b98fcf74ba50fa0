package org.shubbak.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Ids;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestCentre
class JournalTests {

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final UUID request = Ids.next();
    private final Actor clerk = Actor.staff(StaffId.next(), "منى");

    @Test
    void a_request_tells_everything_that_happened_to_it_in_order() {
        journal.record(JournalEntry.act(clerk, "request.submitted", request, new UnitId("SHR-01"), Map.of("n", 1)));
        journal.record(JournalEntry.read(clerk, "applicant.revealed", request, null, Map.of("fields", "phone")));
        journal.record(JournalEntry.act(Actor.SYSTEM, "step.dealt", request, null));

        assertThat(journal.of(request))
                .extracting(JournalRow::act)
                .containsExactly("request.submitted", "applicant.revealed", "step.dealt");
        JournalRow first = journal.of(request).getFirst();
        assertThat(first.actor()).isEqualTo(clerk);
        assertThat(first.detail()).containsEntry("n", 1);
        assertThat(first.unit()).isEqualTo(new UnitId("SHR-01"));
        assertThat(journal.by(clerk.staff() == null ? StaffId.next() : clerk.staff(), Long.MAX_VALUE, 10))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE audit.journal SET act = 'nothing'", "DELETE FROM audit.journal", "TRUNCATE audit.journal"
            })
    void the_database_refuses_to_change_or_delete_a_line(String tampering) {
        journal.record(JournalEntry.act(Actor.SYSTEM, "x", request, null));
        assertThatThrownBy(() -> jdbc.sql(tampering).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_line() {
        transaction.executeWithoutResult(status -> {
            journal.record(JournalEntry.act(Actor.SYSTEM, "x", request, null));
            status.setRollbackOnly();
        });
        assertThat(journal.of(request)).isEmpty();
    }
}
