package org.shubbak.licences;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds holders of the end of what was issued (تذكير بالتجديد): planned at issue, marked on its day. */
@Component
class Reminders {

    private static final int MOST_A_ROUND = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void plan(Licence licence, IssueLicence.@Nullable Renewal renewal) {
        LocalDate end = licence.validUntil();
        if (renewal == null || end == null) {
            return;
        }
        LocalDate due = end.minusDays(renewal.remindDays());
        jdbc.sql("INSERT INTO licences.reminder (licence, service, due_on) VALUES (:licence, :service, :due)")
                .param("licence", licence.number().value())
                .param("service", renewal.service().value())
                .param("due", due.isBefore(licence.issuedOn()) ? licence.issuedOn() : due)
                .update();
    }

    /** Marks those whose day has come, at most a thousand; what does not hold any more is marked too and not shown. */
    @Transactional
    int round() {
        return jdbc.sql("""
                        UPDATE licences.reminder SET marked_at = :now
                        WHERE licence IN (
                            SELECT licence FROM licences.reminder WHERE marked_at IS NULL AND due_on <= :today
                            ORDER BY due_on LIMIT :most FOR UPDATE SKIP LOCKED)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", CairoTime.today(clock))
                .param("most", MOST_A_ROUND)
                .update();
    }

    /** The service that renews it, once its day has been marked. */
    Optional<ServiceCode> marked(LicenceNumber number) {
        return jdbc.sql("SELECT service FROM licences.reminder WHERE licence = :number AND marked_at IS NOT NULL")
                .param("number", number.value())
                .query((row, index) -> new ServiceCode(row.getString("service")))
                .optional();
    }
}
