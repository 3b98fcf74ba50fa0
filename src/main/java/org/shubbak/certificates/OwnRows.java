package org.shubbak.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes officials' certificates, their challenges, and the units whose head signs himself. */
@Component
class OwnRows {

    private static final String SELECT = """
            SELECT sha256, staff, unit, chain, subject, issuer, serial, not_before, not_after, state, presented_at
            FROM certificates.own
            """;

    private final JdbcClient jdbc;

    OwnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if it is known already and was not turned down. */
    boolean insert(OwnCertificate own) {
        return jdbc.sql("""
                        INSERT INTO certificates.own (sha256, staff, unit, chain, subject, issuer, serial, not_before,
                            not_after, state, presented_at)
                        VALUES (:sha256, :staff, :unit, :chain, :subject, :issuer, :serial, :notBefore, :notAfter,
                            'WAITING', :at)
                        ON CONFLICT (sha256) DO UPDATE SET staff = :staff, unit = :unit, state = 'WAITING',
                            presented_at = :at WHERE own.state = 'REJECTED'
                        """)
                        .param("sha256", own.sha256())
                        .param("staff", own.staff().value())
                        .param("unit", own.unit().value())
                        .param("chain", own.chain().toArray(byte[][]::new))
                        .param("subject", own.subject())
                        .param("issuer", own.issuer())
                        .param("serial", own.serial())
                        .param("notBefore", at(own.notBefore()))
                        .param("notAfter", at(own.notAfter()))
                        .param("at", at(own.presentedAt()))
                        .update()
                == 1;
    }

    Optional<OwnCertificate> find(String sha256) {
        return jdbc.sql(SELECT + "WHERE sha256 = :sha256")
                .param("sha256", sha256)
                .query(OwnRows::own)
                .optional();
    }

    Optional<OwnCertificate> bound(StaffId staff) {
        return jdbc.sql(SELECT + "WHERE staff = :staff AND state = 'BOUND'")
                .param("staff", staff.value())
                .query(OwnRows::own)
                .optional();
    }

    List<OwnCertificate> of(StaffId staff) {
        return jdbc.sql(SELECT + "WHERE staff = :staff ORDER BY presented_at DESC")
                .param("staff", staff.value())
                .query(OwnRows::own)
                .list();
    }

    /** Those that sign or wait to, of these units. */
    List<OwnCertificate> ofUnits(List<String> units) {
        return jdbc.sql(SELECT + """
                        WHERE unit IN (:units) AND state IN ('WAITING', 'BOUND') ORDER BY unit, state, presented_at
                        """).param("units", units).query(OwnRows::own).list();
    }

    /** False unless it was in the state before. */
    boolean move(String sha256, OwnCertificate.State from, OwnCertificate.State to) {
        return jdbc.sql("UPDATE certificates.own SET state = :to WHERE sha256 = :sha256 AND state = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    void challenge(StaffId staff, String text, Instant at) {
        jdbc.sql("""
                        INSERT INTO certificates.challenge (staff, text, made_at) VALUES (:staff, :text, :at)
                        ON CONFLICT (staff) DO UPDATE SET text = :text, made_at = :at
                        """)
                .param("staff", staff.value())
                .param("text", text)
                .param("at", at(at))
                .update();
    }

    /** The challenge, which is gone then. */
    Optional<String> answered(StaffId staff, Instant notBefore) {
        return jdbc.sql("DELETE FROM certificates.challenge WHERE staff = :staff RETURNING text, made_at")
                .param("staff", staff.value())
                .query((row, index) -> row.getObject("made_at", OffsetDateTime.class)
                                .toInstant()
                                .isBefore(notBefore)
                        ? ""
                        : row.getString("text"))
                .optional()
                .filter(text -> !text.isEmpty());
    }

    boolean isSigning(UnitId unit) {
        return jdbc.sql("SELECT count(*) FROM certificates.signing_unit WHERE unit = :unit")
                        .param("unit", unit.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void setSigning(UnitId unit, boolean signing, Instant at) {
        jdbc.sql(
                        signing
                                ? "INSERT INTO certificates.signing_unit (unit, since) VALUES (:unit, :at) ON CONFLICT DO NOTHING"
                                : "DELETE FROM certificates.signing_unit WHERE unit = :unit AND since <= :at")
                .param("unit", unit.value())
                .param("at", at(at))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static OwnCertificate own(ResultSet row, int index) throws SQLException {
        return new OwnCertificate(
                row.getString("sha256"),
                new StaffId(row.getObject("staff", UUID.class)),
                new UnitId(row.getString("unit")),
                Arrays.asList((byte[][]) row.getArray("chain").getArray()),
                row.getString("subject"),
                row.getString("issuer"),
                row.getString("serial"),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                row.getObject("not_after", OffsetDateTime.class).toInstant(),
                OwnCertificate.State.valueOf(row.getString("state")),
                row.getObject("presented_at", OffsetDateTime.class).toInstant());
    }
}
