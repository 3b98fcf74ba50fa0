package org.shubbak.oversight.late;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * One late request as lists and pages show it.
 *
 * @param cause what a manager confirmed, else what the facts propose
 * @param proposed what the facts propose today
 * @param body key or name of the outside body
 * @param owner who has to move it; null only where the unit has no superior at all
 * @param explained whether a manager confirmed the cause
 * @param left the day on which it stopped being late; null while it is
 */
public record LateRow(
        UUID request,
        String number,
        UnitId unit,
        UnitId office,
        ServiceCode service,
        LocalDate due,
        long daysLate,
        Cause cause,
        Cause proposed,
        @Nullable String body,
        @Nullable Owner owner,
        @Nullable String note,
        @Nullable LocalDate promised,
        boolean explained,
        Level level,
        @Nullable LocalDate left,
        int version) {

    /** Who has to move a request. */
    public record Owner(UUID id, String nameAr, String nameEn) {}

    /** Columns of {@link #of}, over {@code oversight.late l} and {@code organisation.report_staff p}. */
    static final String COLUMNS = """
            l.request, l.number, l.unit, l.back_office, l.service, l.due, coalesce(l.cause, l.proposed_cause) AS cause,
            l.proposed_cause, CASE WHEN l.cause IS NULL THEN l.proposed_body ELSE l.body END AS body,
            p.id AS owner, p.name_ar, p.name_en, l.note, l.promised, l.cause IS NOT NULL AS explained, l.level,
            l.left_on, l.version
            """;

    /** A confirmed owner who has left does not hold a request any more. */
    static final String TABLES = """
            FROM oversight.late l
            LEFT JOIN organisation.report_staff o ON o.id = l.owner AND o.active
            LEFT JOIN organisation.report_staff p ON p.id = coalesce(o.id, l.proposed_owner)
            """;

    static LateRow of(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        LocalDate left = row.getObject("left_on", LocalDate.class);
        return new LateRow(
                row.getObject("request", UUID.class),
                row.getString("number"),
                new UnitId(row.getString("unit")),
                new UnitId(row.getString("back_office")),
                new ServiceCode(row.getString("service")),
                due,
                ChronoUnit.DAYS.between(due, left == null ? today : left),
                Cause.valueOf(row.getString("cause")),
                Cause.valueOf(row.getString("proposed_cause")),
                row.getString("body"),
                owner(row),
                row.getString("note"),
                row.getObject("promised", LocalDate.class),
                row.getBoolean("explained"),
                Level.valueOf(row.getString("level")),
                left,
                row.getInt("version"));
    }

    private static @Nullable Owner owner(ResultSet row) throws SQLException {
        UUID id = row.getObject("owner", UUID.class);
        return id == null ? null : new Owner(id, row.getString("name_ar"), row.getString("name_en"));
    }

    /** Its place in the list, from which the next page goes on. */
    public LateFilter.Place place() {
        return new LateFilter.Place(due, request);
    }
}
