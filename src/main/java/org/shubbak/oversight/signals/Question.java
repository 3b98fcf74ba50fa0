package org.shubbak.oversight.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;

/**
 * A question (سؤال للنظر) as it is shown: what was counted beside what others did, and how often chance alone would do it.
 *
 * @param office the number of the engineering office, with its name where it is registered
 * @param expected hits at the others' rate over the same kinds of cases
 * @param own the share among the person's own files of other offices
 * @param chance the p-value
 * @param compared how many groups this test compared in the run
 * @param version counts its closing
 */
public record Question(
        UUID id,
        UnitId unit,
        Kind kind,
        UUID staff,
        String nameAr,
        String nameEn,
        @Nullable String office,
        int hits,
        int tries,
        double expected,
        long others,
        @Nullable Double own,
        double chance,
        double adjusted,
        int compared,
        LocalDate firstSeen,
        LocalDate lastSeen,
        @Nullable Finding finding,
        @Nullable String words,
        @Nullable String closedByAr,
        @Nullable String closedByEn,
        @Nullable Instant closedAt,
        int version) {

    static final String SELECT = """
            SELECT s.*, p.name_ar, p.name_en, c.name_ar AS closed_ar, c.name_en AS closed_en
            FROM oversight.signal s
            LEFT JOIN organisation.report_staff p ON p.id = s.staff
            LEFT JOIN organisation.report_staff c ON c.id = s.closed_by
            """;

    static Question of(ResultSet row) throws SQLException {
        String finding = row.getString("finding");
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Question(
                row.getObject("id", UUID.class),
                new UnitId(row.getString("unit")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("staff", UUID.class),
                row.getString("name_ar"),
                row.getString("name_en"),
                row.getString("office"),
                row.getInt("hits"),
                row.getInt("tries"),
                row.getDouble("expected"),
                row.getLong("others"),
                row.getObject("own", Double.class),
                row.getDouble("chance"),
                row.getDouble("adjusted"),
                row.getInt("compared"),
                row.getObject("first_seen", LocalDate.class),
                row.getObject("last_seen", LocalDate.class),
                finding == null ? null : Finding.valueOf(finding),
                row.getString("words"),
                row.getString("closed_ar"),
                row.getString("closed_en"),
                closed == null ? null : closed.toInstant(),
                row.getInt("version"));
    }

    /** The person's rate in hundredths. */
    public long rate() {
        return Math.round(100.0 * hits / tries);
    }

    /** The others' rate over the same kinds of cases, in hundredths. */
    public long othersRate() {
        return Math.round(100.0 * expected / tries);
    }

    public long ownRate() {
        return own == null ? 0 : Math.round(100.0 * own);
    }

    /** How many as striking would be expected among all that were compared, by chance alone. */
    public double byChance() {
        return chance * compared;
    }

    /** In one of how many runs chance alone would show one as striking; at most a million. */
    public long onceIn() {
        return Math.round(Math.min(1e6, 1 / byChance()));
    }
}
