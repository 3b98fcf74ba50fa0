package org.shubbak.queue.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.queue.live.Seen;
import org.shubbak.shared.PhoneNumber;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wishes to be told by text message, as stored. */
@Component
class TextWishes {

    /**
     * A wish that is open.
     *
     * @param ahead how many may be ahead of him when he is told; 0 for when he is called
     */
    record Wish(UUID ticket, PublicCode code, UnitId unit, PhoneNumber phone, Locale language, int ahead) {}

    /**
     * Where a message will go.
     *
     * @param atCall when he is called, and not before
     */
    record Asked(PhoneNumber phone, boolean atCall) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TextWishes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One a ticket; another number takes the place of the first as long as he was not told. */
    boolean put(Seen ticket, Asked asked, String language) {
        return jdbc.sql("""
                INSERT INTO queue.text_wish AS w (ticket, unit, phone, at_call, language, asked_at)
                VALUES (:ticket, :unit, :phone, :at_call, :language, :now)
                ON CONFLICT (ticket) DO UPDATE SET phone = excluded.phone, at_call = excluded.at_call, language = excluded.language
                    WHERE w.ended_at IS NULL
                """)
                        .param("ticket", ticket.id())
                        .param("unit", ticket.unit().value())
                        .param("phone", asked.phone().value())
                        .param("at_call", asked.atCall())
                        .param("language", language)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Forgets the number; answers whether there was one. */
    boolean end(UUID ticket) {
        return jdbc.sql(
                                "UPDATE queue.text_wish SET phone = '', ended_at = :now WHERE ticket = :ticket AND ended_at IS NULL")
                        .param("now", now())
                        .param("ticket", ticket)
                        .update()
                == 1;
    }

    Optional<Asked> asked(UUID ticket) {
        return jdbc.sql("SELECT phone, at_call FROM queue.text_wish WHERE ticket = :ticket AND ended_at IS NULL")
                .param("ticket", ticket)
                .query((row, index) -> new Asked(new PhoneNumber(row.getString("phone")), row.getBoolean("at_call")))
                .optional();
    }

    /** Whether he was told, or it is too late to tell him. */
    boolean isEnded(UUID ticket) {
        return jdbc.sql("SELECT count(*) FROM queue.text_wish WHERE ticket = :ticket AND ended_at IS NOT NULL")
                        .param("ticket", ticket)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Of all halls; the ticket has ended when {@code over} is asked for. */
    List<Wish> open(boolean over, int most) {
        return jdbc.sql("""
                SELECT w.ticket, t.code, w.unit, w.phone, w.language,
                    CASE WHEN w.at_call THEN 0 ELSE h.text_ahead END AS ahead
                FROM queue.text_wish w
                    JOIN queue.ticket t ON t.id = w.ticket
                    JOIN queue.hall h ON h.unit = w.unit
                WHERE w.ended_at IS NULL AND (t.state IN ('DONE', 'LEFT', 'NO_SHOW', 'EXPIRED')) = :over
                ORDER BY w.unit, t.arrived_at
                LIMIT :most
                """)
                .param("over", over)
                .param("most", most)
                .query((row, index) -> wish(row))
                .list();
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getObject("ticket", UUID.class),
                new PublicCode(row.getString("code")),
                new UnitId(row.getString("unit")),
                new PhoneNumber(row.getString("phone")),
                Locale.of(row.getString("language")),
                row.getInt("ahead"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
