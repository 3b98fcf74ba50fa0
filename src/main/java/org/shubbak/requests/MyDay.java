package org.shubbak.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an official finished today (إنجاز اليوم). */
@Component
public class MyDay {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    MyDay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One finished step. */
    public record Done(
            String number,
            String service,
            String kind,
            @Nullable String outcome,
            Instant at) {

        public ServiceCode serviceCode() {
            return new ServiceCode(service);
        }
    }

    /** Today's finished steps, newest first; at most two hundred. */
    public List<Done> of(CurrentStaff me) {
        return jdbc.sql("""
                        select r.number, r.service, a.kind, a.outcome, a.at
                        from requests.act a join requests.request r on r.id = a.request
                        where a.by_staff = :staff and a.at >= :since and a.outcome is not null
                        order by a.at desc
                        limit %d
                        """.formatted(MOST_SHOWN))
                .param("staff", me.id().value())
                .param("since", CairoTime.startOf(CairoTime.today(clock)).atOffset(ZoneOffset.UTC))
                .query(new SimplePropertyRowMapper<>(Done.class))
                .list();
    }

    /** How many steps are finished today. */
    public int count(CurrentStaff me) {
        return jdbc.sql("""
                        select count(*) from requests.act
                        where by_staff = :staff and at >= :since and outcome is not null
                        """)
                .param("staff", me.id().value())
                .param("since", CairoTime.startOf(CairoTime.today(clock)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
