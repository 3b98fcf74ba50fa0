package org.shubbak.licences;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.ServiceCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds holders of the end of what was issued (تذكير بالتجديد): planned at issue, marked on its day. */
@Component
class Reminders {

    private static final int MOST_A_ROUND = 1_000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
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

    /** Marks those whose day has come, at most a thousand, and tells of those that still hold. */
    @Transactional
    int round() {
        List<String> marked = jdbc.sql("""
                        UPDATE licences.reminder SET marked_at = :now
                        WHERE licence IN (
                            SELECT licence FROM licences.reminder WHERE marked_at IS NULL AND due_on <= :today
                            ORDER BY due_on LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING licence
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", CairoTime.today(clock))
                .param("most", MOST_A_ROUND)
                .query((row, index) -> row.getString("licence"))
                .list();
        valid(marked).forEach(events::publishEvent);
        return marked.size();
    }

    private List<RenewalDue> valid(List<String> numbers) {
        return jdbc.sql("""
                SELECT number, code, request, service_name_ar, service_name_en, valid_until FROM licences.licence
                WHERE number = ANY (:numbers) AND state = 'VALID' AND valid_until >= :today
                """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("today", CairoTime.today(clock))
                .query((row, index) -> new RenewalDue(
                        new LicenceNumber(row.getString("number")),
                        new PublicCode(row.getString("code")),
                        row.getObject("request", UUID.class),
                        row.getString("service_name_ar"),
                        row.getString("service_name_en"),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** The service that renews it, once its day has been marked. */
    Optional<ServiceCode> marked(LicenceNumber number) {
        return jdbc.sql("SELECT service FROM licences.reminder WHERE licence = :number AND marked_at IS NOT NULL")
                .param("number", number.value())
                .query((row, index) -> new ServiceCode(row.getString("service")))
                .optional();
    }
}
