package org.shubbak.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.signing.KeyPurpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of the certificates that the house issued. */
@Component
class Certificates {

    private static final String SELECT = "SELECT serial, kid, scope, der, revoked_at FROM seals.certificate ";

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param serial in hexadecimal */
    record Row(
            String serial,
            String kid,
            String scope,
            byte[] der,
            @Nullable Instant revokedAt) {}

    Optional<Row> ofKey(String kid) {
        return jdbc.sql(SELECT + "WHERE kid = :kid")
                .param("kid", kid)
                .query(Certificates::row)
                .optional();
    }

    Optional<Row> ofSerial(String serial) {
        return jdbc.sql(SELECT + "WHERE serial = :serial")
                .param("serial", serial)
                .query(Certificates::row)
                .optional();
    }

    List<HouseSeal> issued() {
        return jdbc.sql("""
                        SELECT serial, purpose, scope, not_after, revoked_at, reason FROM seals.certificate
                        WHERE purpose <> 'SEAL_CA' ORDER BY revoked_at IS NOT NULL, purpose, scope, not_after DESC
                        """)
                .query((row, index) -> {
                    var gone = row.getObject("revoked_at", OffsetDateTime.class);
                    return new HouseSeal(
                            row.getString("serial"),
                            KeyPurpose.valueOf(row.getString("purpose")),
                            HouseSeal.unit(row.getString("scope")),
                            row.getObject("not_after", OffsetDateTime.class).toInstant(),
                            gone == null ? null : gone.toInstant(),
                            row.getString("reason"));
                })
                .list();
    }

    List<Row> revoked() {
        return jdbc.sql(SELECT + "WHERE revoked_at IS NOT NULL ORDER BY revoked_at, serial")
                .query(Certificates::row)
                .list();
    }

    /** How many of a scope's were revoked. */
    int revoked(KeyPurpose purpose, String scope) {
        return jdbc.sql("""
                        SELECT count(*) FROM seals.certificate
                        WHERE purpose = :purpose AND scope = :scope AND revoked_at IS NOT NULL
                        """)
                .param("purpose", purpose.name())
                .param("scope", scope)
                .query(Integer.class)
                .single();
    }

    /** Nothing happens if the key has its certificate already. */
    void insert(Row row, KeyPurpose purpose, Instant notAfter) {
        jdbc.sql("""
                        INSERT INTO seals.certificate (serial, kid, purpose, scope, der, not_after)
                        VALUES (:serial, :kid, :purpose, :scope, :der, :notAfter)
                        ON CONFLICT (kid) DO NOTHING
                        """)
                .param("serial", row.serial())
                .param("kid", row.kid())
                .param("purpose", purpose.name())
                .param("scope", row.scope())
                .param("der", row.der())
                .param("notAfter", OffsetDateTime.ofInstant(notAfter, ZoneOffset.UTC))
                .update();
    }

    /** False if it was revoked before. */
    boolean revoke(String serial, String reason, Instant at) {
        return jdbc.sql("""
                        UPDATE seals.certificate SET revoked_at = :at, reason = :reason
                        WHERE serial = :serial AND revoked_at IS NULL
                        """)
                        .param("serial", serial)
                        .param("reason", reason)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Row(
                row.getString("serial"),
                row.getString("kid"),
                row.getString("scope"),
                row.getBytes("der"),
                revoked == null ? null : revoked.toInstant());
    }
}
