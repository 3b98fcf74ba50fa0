package org.shubbak.fees;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tills: one cashier on one day. A till opens with its first payment. */
@Component
class Shifts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Shifts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The cashier's open till of today, locked until the end of the transaction so that it is not closed meanwhile. */
    UUID open(CurrentStaff cashier, int payments) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into fees.shift (id, cashier, unit, day, opened_at, payments)
                        values (:id, :cashier, :unit, :day, :now, :payments)
                        on conflict (cashier, day) where closed_at is null
                            do update set payments = shift.payments + excluded.payments
                        returning id
                        """)
                .param("id", Ids.next())
                .param("cashier", cashier.id().value())
                .param("unit", cashier.unit().value())
                .param("day", CairoTime.date(now))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("payments", payments)
                .query(UUID.class)
                .single();
    }
}
