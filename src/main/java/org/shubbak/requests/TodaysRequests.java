package org.shubbak.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the clerk took in today, newest first. */
@Component
public class TodaysRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    TodaysRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them, without the applicant: the list stands open on the desk. */
    public record Taken(String number, String service, Instant at, LocalDate due) {}

    /** At most so many. */
    public List<Taken> of(CurrentStaff me, int most) {
        return jdbc.sql("""
                SELECT number, service, submitted_at, due FROM requests.request
                WHERE unit = :unit AND submitted_at >= :morning AND submitted_by = :me
                ORDER BY submitted_at DESC
                LIMIT :most
                """)
                .param("unit", me.unit().value())
                .param("morning", morning())
                .param("me", me.id().value())
                .param("most", most)
                .query((row, number) -> new Taken(
                        row.getString("number"),
                        row.getString("service"),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private OffsetDateTime morning() {
        return OffsetDateTime.ofInstant(CairoTime.startOf(CairoTime.today(clock)), ZoneOffset.UTC);
    }
}
