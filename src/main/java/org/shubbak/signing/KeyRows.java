package org.shubbak.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the keys' rows. */
@Component
class KeyRows {

    private static final String SELECT = "SELECT kid, purpose, scope, year, point, made_at FROM signing.key ";

    private final JdbcClient jdbc;

    KeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PublicKeyEntry> find(KeyPurpose purpose, String scope, int year) {
        return jdbc.sql(SELECT + "WHERE purpose = :purpose AND scope = :scope AND year = :year")
                .param("purpose", purpose.name())
                .param("scope", scope)
                .param("year", year)
                .query(KeyRows::entry)
                .optional();
    }

    List<PublicKeyEntry> all() {
        return jdbc.sql(SELECT + "ORDER BY made_at, kid").query(KeyRows::entry).list();
    }

    /** The encrypted private half; empty if it is in a token. */
    Optional<byte[]> wrapped(String kid) {
        return jdbc.sql("SELECT wrapped FROM signing.key WHERE kid = :kid AND wrapped IS NOT NULL")
                .param("kid", kid)
                .query(byte[].class)
                .optional();
    }

    /** False if another node made the key of this purpose, scope and year before. */
    boolean insert(PublicKeyEntry entry, byte @Nullable [] wrapped) {
        return jdbc.sql("""
                        INSERT INTO signing.key (kid, purpose, scope, year, point, wrapped, made_at)
                        VALUES (:kid, :purpose, :scope, :year, :point, :wrapped, :madeAt)
                        ON CONFLICT (purpose, scope, year) DO NOTHING
                        """)
                        .param("kid", entry.kid())
                        .param("purpose", entry.purpose().name())
                        .param("scope", entry.scope())
                        .param("year", entry.year())
                        .param("point", Es256.point(entry.key()))
                        .param("wrapped", wrapped)
                        .param("madeAt", OffsetDateTime.ofInstant(entry.madeAt(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static PublicKeyEntry entry(ResultSet row, int index) throws SQLException {
        return new PublicKeyEntry(
                row.getString("kid"),
                KeyPurpose.valueOf(row.getString("purpose")),
                row.getString("scope"),
                row.getInt("year"),
                Es256.publicKey(row.getBytes("point")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
