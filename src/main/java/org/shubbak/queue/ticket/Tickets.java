package org.shubbak.queue.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.order.Waiting;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tickets as stored. */
@Component
public class Tickets {

    /** How many of each class are looked at for one call: more than there are windows that call at the same moment. */
    static final int HEADS = 12;

    /** Enough for a call that nobody else makes at the same moment. */
    static final int FEW_HEADS = 3;

    /** Somebody near the head of a line, with his number as it is called today. */
    public record Head(Waiting waiting, String number) {}

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ticket whose page is opened by the code. */
    public Optional<Ticket> find(PublicCode code) {
        return jdbc.sql("SELECT * FROM queue.ticket WHERE code = :code")
                .param("code", code.value())
                .query(Tickets::row)
                .optional();
    }

    /** What a window has now: the one called or served there first, then those it holds. */
    public List<Ticket> at(UUID window) {
        return jdbc.sql("""
                SELECT * FROM queue.ticket
                WHERE at_window = :window AND state IN ('CALLED', 'SERVING', 'HELD')
                ORDER BY state = 'HELD', called_at
                """).param("window", window).query(Tickets::row).list();
    }

    /** Everybody in the hall, called or not, by arrival. */
    public List<Ticket> open(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                SELECT * FROM queue.ticket
                WHERE unit = :unit AND queue_day = :day
                    AND state IN ('WAITING', 'CALLED', 'SERVING', 'HELD', 'MISSED', 'AWAY')
                ORDER BY arrived_at, id
                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(Tickets::row)
                .list();
    }

    /** How many tickets were given on a day. */
    public int givenOn(UnitId unit, LocalDate day) {
        return jdbc.sql("SELECT count(*) FROM queue.ticket WHERE unit = :unit AND queue_day = :day")
                .param("unit", unit.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /**
     * The first {@code most} of each class of the lines: enough to know who is next, however many wait. A line's two
     * classes are two plain reads of one index, so that the database keeps the plan.
     */
    List<Waiting> heads(UnitId unit, LocalDate day, List<String> lines, int most) {
        return heads("id, line, prioritised, arrived_at", unit, day, lines, most, Tickets::waiting);
    }

    /** The same with their numbers, for those who show them. */
    public List<Head> headsWithNumbers(UnitId unit, LocalDate day, List<String> lines, int most) {
        String columns = "id, line, prioritised, arrived_at, prefix, number, day, queue_day";
        return heads(columns, unit, day, lines, most, row -> new Head(waiting(row), number(row)));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> heads(
            String columns, UnitId unit, LocalDate day, List<String> lines, int most, Reading<T> reading) {
        if (lines.isEmpty()) {
            return List.of();
        }
        String classes = IntStream.range(0, lines.size())
                .mapToObj(n ->
                        head(columns, "line" + n, true, most) + "UNION ALL" + head(columns, "line" + n, false, most))
                .collect(Collectors.joining("UNION ALL"));
        var read = jdbc.sql(classes).param("unit", unit.value()).param("day", day);
        for (int n = 0; n < lines.size(); n++) {
            read = read.param("line" + n, lines.get(n));
        }
        return read.query((row, index) -> reading.of(row)).list();
    }

    private static String head(String columns, String line, boolean prioritised, int most) {
        return """
                (SELECT %s FROM queue.ticket
                 WHERE unit = :unit AND queue_day = :day AND line = :%s AND prioritised = %s AND state = 'WAITING'
                 ORDER BY arrived_at, id
                 LIMIT %d)
                """.formatted(columns, line, prioritised, most);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("line"),
                row.getBoolean("prioritised"),
                row.getTimestamp("arrived_at").toInstant());
    }

    private static String number(ResultSet row) throws SQLException {
        return new TicketNumber(row.getString("prefix"), row.getInt("number"), row.getObject("day", LocalDate.class))
                .text(row.getObject("queue_day", LocalDate.class));
    }

    /** Locks the first of these that still waits and that no other window is taking at this moment. */
    Optional<Ticket> lockFirst(List<UUID> inOrder) {
        return inOrder.stream().flatMap(id -> lockWaiting(id).stream()).findFirst();
    }

    private Optional<Ticket> lockWaiting(UUID id) {
        return jdbc.sql("SELECT * FROM queue.ticket WHERE id = :id AND state = 'WAITING' FOR UPDATE SKIP LOCKED")
                .param("id", id)
                .query(Tickets::row)
                .optional();
    }

    /** Locks a ticket that is at the window of this member of staff, and the window with it. */
    Optional<Ticket> lockAt(StaffId staff, UUID id) {
        return jdbc.sql("""
                SELECT t.*
                FROM queue.service_window w JOIN queue.ticket t ON t.at_window = w.id AND t.unit = w.unit
                WHERE w.staff = :staff AND t.id = :id
                FOR UPDATE
                """)
                .param("staff", staff.value())
                .param("id", id)
                .query(Tickets::row)
                .optional();
    }

    /** @throws Refusal {@code queue.unknown-ticket} when the centre has none with this id */
    Ticket lock(UUID id, UnitId unit) {
        return jdbc.sql("SELECT * FROM queue.ticket WHERE id = :id AND unit = :unit FOR UPDATE")
                .param("id", id)
                .param("unit", unit.value())
                .query(Tickets::row)
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-ticket"));
    }

    static Ticket row(ResultSet row, int index) throws SQLException {
        TicketNumber number =
                new TicketNumber(row.getString("prefix"), row.getInt("number"), row.getObject("day", LocalDate.class));
        TicketFacts facts = new TicketFacts(
                row.getObject("id", UUID.class),
                new PublicCode(row.getString("code")),
                new UnitId(row.getString("unit")),
                number,
                row.getString("service"),
                row.getString("request_number"),
                Priority.valueOf(row.getString("claimed")),
                row.getTimestamp("arrived_at").toInstant(),
                row.getString("source"),
                row.getString("command_key"),
                row.getObject("appointment", UUID.class));
        return new Ticket(facts, stand(row), row.getInt("version"));
    }

    private static TicketStand stand(ResultSet row) throws SQLException {
        return new TicketStand(
                TicketState.valueOf(row.getString("state")),
                row.getObject("queue_day", LocalDate.class),
                row.getString("line"),
                row.getBoolean("prioritised"),
                row.getObject("confirmed", Boolean.class),
                row.getObject("at_window", UUID.class),
                row.getObject("staff", UUID.class),
                moment(row, "first_called_at"),
                moment(row, "called_at"),
                row.getInt("recalls"),
                moment(row, "served_at"),
                moment(row, "held_since"),
                row.getInt("held_seconds"),
                moment(row, "missed_at"),
                row.getInt("misses"),
                moment(row, "away_at"),
                moment(row, "ended_at"),
                row.getString("turn_reason"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
