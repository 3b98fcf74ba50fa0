package org.shubbak.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.SerialNumber;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored requests. Numbers come from a counter a unit and year, allocated in the registering transaction. */
@Component
public class Requests {

    private static final String SELECT = """
            select id, number, unit, back_office, service, service_version, channel, applicant, holder_name,
                   phone_last4, agent, answers, tracking_key, state, submitted_at, submitted_by, due, ended_at, version
            from requests.request
            """;

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request with this number, typed in any digits; empty if there is none. */
    public Optional<RequestRow> find(String typedNumber) {
        return SerialNumber.read(typedNumber)
                .flatMap(number -> jdbc.sql(SELECT + "where number = :number")
                        .param("number", number.value())
                        .query(Requests::row)
                        .optional());
    }

    /** The request with this number, or a refusal {@code requests.unknown-number}. */
    public RequestRow get(String typedNumber) {
        return find(typedNumber).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "requests.unknown-number"));
    }

    RequestRow get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Requests::row)
                .single();
    }

    /** Reads a request and keeps others from changing it until the transaction ends. */
    RequestRow lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Requests::row)
                .single();
    }

    String nextNumber(UnitId unit, int year) {
        var sequence = jdbc.sql("""
                        insert into requests.counter (unit, year, last) values (:unit, :year, 1)
                        on conflict (unit, year) do update set last = counter.last + 1
                        returning last
                        """)
                .param("unit", unit.value())
                .param("year", year)
                .query(Long.class)
                .single();
        return SerialNumber.of(unit.value(), year, sequence).value();
    }

    void insert(RequestRow row) {
        jdbc.sql("""
                        insert into requests.request (id, number, unit, back_office, service, service_version, channel,
                            applicant, holder_name, phone_last4, agent, answers, tracking_key, state, submitted_at,
                            submitted_by, due)
                        values (:id, :number, :unit, :backOffice, :service, :serviceVersion, :channel, :applicant,
                            :holderName, :phoneLast4, cast(:agent as jsonb), cast(:answers as jsonb), :trackingKey,
                            :state, :submittedAt, :submittedBy, :due)
                        """)
                .param("id", row.id())
                .param("number", row.number())
                .param("unit", row.unit().value())
                .param("backOffice", row.backOffice().value())
                .param("service", row.service().value())
                .param("serviceVersion", row.serviceVersion())
                .param("channel", row.channel().word())
                .param("applicant", row.applicant())
                .param("holderName", row.holderName())
                .param("phoneLast4", row.phoneLast4())
                .param("agent", row.agent())
                .param("answers", row.answers())
                .param("trackingKey", row.trackingKey())
                .param("state", row.state().name())
                .param("submittedAt", OffsetDateTime.ofInstant(row.submittedAt(), ZoneOffset.UTC))
                .param("submittedBy", row.submittedBy())
                .param("due", row.due())
                .update();
    }

    /** Moves a locked request on; the table of {@link RequestState} decides whether it may. */
    void move(RequestRow row, RequestState next, Instant now) {
        if (!row.state().mayBecome(next)) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "requests.already-" + row.state().name().toLowerCase(Locale.ROOT));
        }
        jdbc.sql("""
                        update requests.request
                        set state = :state, version = version + 1, ended_at = :endedAt
                        where id = :id
                        """)
                .param("state", next.name())
                .param("endedAt", next.ended() ? OffsetDateTime.ofInstant(now, ZoneOffset.UTC) : null)
                .param("id", row.id())
                .update();
    }

    void setDue(UUID id, LocalDate due) {
        jdbc.sql("update requests.request set due = :due where id = :id and due <> :due")
                .param("due", due)
                .param("id", id)
                .update();
    }

    private static RequestRow row(ResultSet rs, int index) throws SQLException {
        var ended = rs.getObject("ended_at", OffsetDateTime.class);
        return new RequestRow(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                new UnitId(rs.getString("unit")),
                new UnitId(rs.getString("back_office")),
                new ServiceCode(rs.getString("service")),
                rs.getInt("service_version"),
                Channel.read(rs.getString("channel")),
                rs.getObject("applicant", UUID.class),
                rs.getString("holder_name"),
                rs.getString("phone_last4"),
                rs.getString("agent"),
                rs.getString("answers"),
                rs.getString("tracking_key"),
                RequestState.valueOf(rs.getString("state")),
                rs.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                rs.getObject("submitted_by", UUID.class),
                rs.getObject("due", LocalDate.class),
                ended == null ? null : ended.toInstant(),
                rs.getInt("version"));
    }
}
