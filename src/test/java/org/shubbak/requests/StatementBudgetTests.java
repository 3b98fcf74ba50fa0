package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.fees.Bills;
import org.shubbak.fees.Method;
import org.shubbak.fees.Paying;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an act may ask of the database: one act of a person, at most 25 statements, as PostgreSQL itself counts them. */
@TestCentre
@Import(CaseRun.class)
class StatementBudgetTests {

    private static final long MOST = 25;

    @Autowired
    CaseRun run;

    @Autowired
    CompletingStep completing;

    @Autowired
    Bills bills;

    @Autowired
    Paying paying;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_intake_keeps_to_its_statements() {
        assertThat(fewest(() -> {
                    var submission = run.aSubmission("BLD-001");
                    var clerk = run.named("clerk1");
                    return () -> run.submit(submission, clerk);
                }))
                .isBetween(8L, MOST);
    }

    @Test
    void a_payment_keeps_to_its_statements() {
        assertThat(fewest(() -> {
                    var submitted = run.submit("BLD-001");
                    var bill = bills.of(submitted.id()).getFirst();
                    var cashier = run.named("cashier1");
                    return () -> paying.pay(bill.id(), Method.CASH, bill.total(), null, cashier, CaseRun.aKey(), null);
                }))
                .isBetween(8L, MOST);
    }

    @Test
    void an_approval_with_its_paper_keeps_to_its_statements() {
        assertThat(fewest(() -> {
                    var submitted = run.submitAndPay("BLD-001");
                    var step = run.until(submitted.id(), "approval");
                    var head = run.holder(step);
                    var order =
                            new CompleteCaseStep(step.id(), "approve", null, null, "other", Map.of(), step.version());
                    return () -> completing.complete(order, head, CaseRun.aKey());
                }))
                .isBetween(8L, MOST);
    }

    private interface Case {
        Runnable begin();
    }

    /** Of several tries the one in which no job in the background asked something too. */
    private long fewest(Case one) {
        return LongStream.range(0, 6)
                .map(n -> {
                    Runnable act = one.begin();
                    long before = statements();
                    act.run();
                    return statements() - before;
                })
                .min()
                .orElseThrow();
    }

    private long statements() {
        return jdbc.sql("""
                        SELECT coalesce(sum(calls), 0) FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
                        WHERE r.rolname = current_user
                            AND query !~* '^(begin|commit|rollback|set|show)|pg_stat_statements'
                        """).query(Long.class).single();
    }
}
