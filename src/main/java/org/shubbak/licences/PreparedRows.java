package org.shubbak.licences;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps papers that wait for a signature, for an hour at most. */
@Component
class PreparedRows {

    static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    PreparedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest preparation of a person for a request takes the place of the one before. */
    void keep(Prepared prepared) {
        jdbc.sql("""
                        INSERT INTO licences.prepared (id, staff, request, number, code, status_index, outgoing, issued_at,
                            print, certificate, title, pdf)
                        VALUES (:id, :staff, :request, :number, :code, :index, :outgoing, :at, :print, :certificate,
                            :title, :pdf)
                        ON CONFLICT (staff, request) DO UPDATE SET id = :id, number = :number, code = :code,
                            status_index = :index, outgoing = :outgoing, issued_at = :at, print = :print,
                            certificate = :certificate, title = :title, pdf = :pdf
                        """)
                .param("id", prepared.id())
                .param("staff", prepared.staff().value())
                .param("request", prepared.request())
                .param("number", prepared.number().value())
                .param("code", prepared.code().value())
                .param("index", prepared.index())
                .param("outgoing", prepared.outgoing())
                .param("at", at(prepared.issuedAt()))
                .param("print", prepared.print())
                .param("certificate", prepared.certificate())
                .param("title", prepared.title())
                .param("pdf", prepared.pdf())
                .update();
    }

    /** Takes it away, so that nothing is signed with it twice; empty for another's, or if it is too old. */
    Optional<Prepared> take(UUID id, StaffId staff) {
        return jdbc.sql("""
                        DELETE FROM licences.prepared WHERE id = :id AND staff = :staff AND issued_at > :since
                        RETURNING id, staff, request, number, code, status_index, outgoing, issued_at, print, certificate,
                            title, pdf
                        """)
                .param("id", id)
                .param("staff", staff.value())
                .param("since", at(clock.instant().minus(KEPT)))
                .query((row, index) -> new Prepared(
                        row.getObject("id", UUID.class),
                        new StaffId(row.getObject("staff", UUID.class)),
                        row.getObject("request", UUID.class),
                        new LicenceNumber(row.getString("number")),
                        new PublicCode(row.getString("code")),
                        row.getLong("status_index"),
                        row.getString("outgoing"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("print"),
                        row.getString("certificate"),
                        row.getString("title"),
                        row.getBytes("pdf")))
                .optional();
    }

    /** They hold a name, so none stays for longer than it is of use. */
    int forgetOld() {
        return jdbc.sql("DELETE FROM licences.prepared WHERE issued_at <= :since")
                .param("since", at(clock.instant().minus(KEPT)))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
