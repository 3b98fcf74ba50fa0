package org.shubbak.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.documents.Documents;
import org.shubbak.seals.HouseAuthority;
import org.shubbak.seals.LiftingSeal;
import org.shubbak.seals.SealAnchors;
import org.shubbak.seals.SealLevel;
import org.shubbak.seals.Stamping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals are lifted for the long run beside the day's work, and never at its cost. */
@TestCentre
class LiftingSealsTests {

    @Autowired
    Licences licences;

    @Autowired
    LiftingSeals seals;

    @Autowired
    LiftingSeal lifting;

    @Autowired
    Documents documents;

    @Autowired
    SealAnchors anchors;

    @Autowired
    HouseAuthority authority;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void a_paper_is_left_alone_at_first_and_lifted_some_minutes_later() {
        leaveTheOthersAlone();
        var licence = licences.issue(anOutput());

        assertThat(seals.round()).as("nothing is due at once").isZero();
        assertThat(licences.sealOf(licence.number()).level()).isEqualTo(SealLevel.T);

        assertThat(later(Duration.ofMinutes(4)).round()).isEqualTo(1);
        assertThat(licences.sealOf(licence.number())).isEqualTo(new SealState(SealLevel.LT, null, null));
        assertThat(journal.of(licence.request())).extracting(JournalRow::act).contains("licence.seal-lifted");
    }

    @Test
    void a_round_takes_few_and_leaves_the_others_for_the_next() {
        leaveTheOthersAlone();
        for (int i = 0; i < 22; i++) {
            licences.issue(anOutput());
        }
        var later = later(Duration.ofMinutes(4));

        assertThat(later.round()).isEqualTo(20);
        assertThat(later.round()).isEqualTo(2);
        assertThat(later.round()).isZero();
    }

    @Test
    void a_file_that_cannot_be_lifted_holds_up_no_other_and_is_tried_ever_more_rarely() {
        leaveTheOthersAlone();
        var broken = licences.issue(anOutput());
        var other = licences.issue(anOutput());
        jdbc.sql("UPDATE licences.licence SET pdf = gen_random_uuid(), seal_due = :now WHERE number = :number")
                .param("now", OffsetDateTime.now(clock))
                .param("number", broken.number().value())
                .update();

        assertThat(later(Duration.ofMinutes(4)).round()).isEqualTo(2);

        assertThat(licences.sealOf(other.number()).level()).isEqualTo(SealLevel.LT);
        assertThat(licences.sealOf(broken.number()).problem()).isNotEmpty();
        assertThat(later(Duration.ofHours(20)).round()).isZero();
        leaveTheOthersAlone();
    }

    @Test
    void years_later_the_time_stamp_is_renewed_in_time_and_the_journal_tells() {
        leaveTheOthersAlone();
        var licence = licences.issue(anOutput());
        later(Duration.ofMinutes(4)).round();
        var due = due(licence);
        assertThat(due)
                .as("long before anybody needs it")
                .isAfter(Instant.now(clock).plus(Duration.ofDays(3000)));
        byte[] lifted = documents.bytes(licence.pdf());
        var then = Clock.offset(clock, Duration.between(clock.instant(), due.plusSeconds(60)));
        var stamps = Stamping.at(then.instant(), then.instant().plus(Duration.ofDays(4000)));
        var job = new LiftingSeals(
                jdbc,
                documents,
                Stamping.lifting(anchors, authority, stamps, Duration.ofDays(30), then),
                journal,
                transaction,
                then);

        assertThat(job.round()).isEqualTo(1);

        byte[] renewed = documents.bytes(licence.pdf());
        assertThat(renewed).startsWith(lifted).hasSizeGreaterThan(lifted.length);
        assertThat(licences.sealOf(licence.number()).renewedAt()).isAfter(due);
        assertThat(due(licence)).isAfter(due.plus(Duration.ofDays(3900)));
        assertThat(journal.of(licence.request())).extracting(JournalRow::act).contains("licence.seal-renewed");
        assertThat(job.round()).as("once is enough").isZero();
    }

    @Test
    void a_paper_lifted_before_there_were_renewals_is_looked_at_once_and_then_left_alone() {
        leaveTheOthersAlone();
        var licence = licences.issue(anOutput());
        later(Duration.ofMinutes(4)).round();
        byte[] lifted = documents.bytes(licence.pdf());
        jdbc.sql("UPDATE licences.licence SET seal_due = now() - interval '1 day' WHERE number = :number")
                .param("number", licence.number().value())
                .update();

        assertThat(seals.round()).isEqualTo(1);

        assertThat(documents.bytes(licence.pdf())).isEqualTo(lifted);
        assertThat(due(licence)).isAfter(Instant.now(clock).plus(Duration.ofDays(3000)));
        assertThat(licences.sealOf(licence.number())).isEqualTo(new SealState(SealLevel.LT, null, null));
        assertThat(seals.round()).isZero();
    }

    private Instant due(Licence licence) {
        return jdbc.sql("SELECT seal_due FROM licences.licence WHERE number = :number")
                .param("number", licence.number().value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void it_rests_several_times_as_long_as_it_worked() {
        var schedule = new RestingSchedule();
        var end = Instant.parse("2026-11-01T08:00:00Z");

        assertThat(schedule.getNextExecutionTime(worked(end, Duration.ofMillis(5))))
                .isEqualTo(end.plusSeconds(20));
        assertThat(schedule.getNextExecutionTime(worked(end, Duration.ofSeconds(30))))
                .isEqualTo(end.plusSeconds(120));
    }

    private static ExecutionComplete worked(Instant end, Duration time) {
        var execution = new Execution(end, new TaskInstance<>("seal-lifting", "one"));
        return ExecutionComplete.success(execution, end.minus(time), end);
    }

    private LiftingSeals later(Duration time) {
        return new LiftingSeals(jdbc, documents, lifting, journal, transaction, Clock.offset(clock, time));
    }

    private void leaveTheOthersAlone() {
        jdbc.sql("UPDATE licences.licence SET seal_due = NULL WHERE seal_due IS NOT NULL")
                .update();
    }
}
