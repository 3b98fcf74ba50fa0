package org.shubbak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.requests.CaseRun;
import org.shubbak.shared.ServiceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestCentre
@Import(CaseRun.class)
class PracticeTests {

    private static final ServiceCode SERVICE = new ServiceCode("ZZZ-001");

    @Autowired
    Practice practice;

    @Autowired
    CaseRun run;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void half_the_requests_took_the_median_and_nine_of_ten_the_ninetieth() {
        undone(() -> {
            ended(21, "n");
            practice.compute();
            assertThat(practice.of(SERVICE)).contains(new Practice.Days(21, 11, 19));
        });
    }

    @Test
    void few_requests_tell_nothing() {
        undone(() -> {
            ended(Practice.ENOUGH - 1, "n");
            practice.compute();
            assertThat(practice.of(SERVICE)).isEmpty();
        });
    }

    @Test
    void what_ended_long_ago_does_not_count() {
        undone(() -> {
            ended(40, "n + 400");
            practice.compute();
            assertThat(practice.of(SERVICE)).isEmpty();
        });
    }

    /** Copies of one request that took 1, 2, 3 … days and ended so many days ago. */
    private void ended(int copies, String daysAgo) {
        UUID request = run.submit("BLD-018").id();
        jdbc.sql("""
                INSERT INTO requests.request
                SELECT (jsonb_populate_record(r, jsonb_build_object(
                    'id', gen_random_uuid(), 'service', 'ZZZ-001', 'number', r.number || '-' || n, 'tracking_key', r.tracking_key || n,
                    'state', 'FINISHED', 'ended_at', now() - make_interval(days => %1$s),
                    'submitted_at', now() - make_interval(days => %1$s + n)))).*
                FROM requests.request r, generate_series(1, :copies) n
                WHERE r.id = :request
                """.formatted(daysAgo))
                .param("copies", copies)
                .param("request", request)
                .update();
    }

    private void undone(Runnable act) {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            act.run();
        });
    }
}
