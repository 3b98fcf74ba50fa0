package org.shubbak.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes rows of reference files in batches; rows that are there are brought up to date. */
@Component
class ReferenceRows {

    private final JdbcTemplate jdbc;

    ReferenceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void governorates(List<Map<String, String>> rows) {
        write(rows, """
                INSERT INTO organisation.governorate (code, name_ar, name_en, capital_ar, capital_en, iso, kind,
                    capital_lat, capital_lon)
                VALUES (?, ?, ?, ?, ?, ?, ?, NULLIF(?, '')::double precision, NULLIF(?, '')::double precision)
                ON CONFLICT (code) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en,
                    capital_ar = excluded.capital_ar, capital_en = excluded.capital_en,
                    capital_lat = excluded.capital_lat, capital_lon = excluded.capital_lon
                """, row -> new Object[] {
            row.get("national_id_code"),
            row.get("name_ar"),
            row.get("name_en"),
            row.get("capital_ar"),
            row.get("capital_en"),
            row.get("iso_3166_2"),
            row.get("kind"),
            row.get("capital_lat"),
            row.get("capital_lon")
        });
    }

    void departments(List<Map<String, String>> rows) {
        write(rows, """
                INSERT INTO organisation.department (code, name_ar, name_en) VALUES (?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en
                """, row -> new Object[] {row.get("code"), row.get("name_ar"), row.get("name_en")});
    }

    /** Units, and every department in each unit that decides its own files. */
    void units(List<Map<String, String>> rows) {
        write(rows, """
                INSERT INTO organisation.unit (code, name_ar, name_en, kind, parent, governorate, lat, lon, back_office_unit)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en,
                    lat = excluded.lat, lon = excluded.lon
                """, ReferenceRows::unit);
        jdbc.update("""
                INSERT INTO organisation.unit_department (unit, department)
                SELECT u.code, d.code
                FROM organisation.unit u CROSS JOIN organisation.department d
                WHERE u.back_office_unit = u.code
                ON CONFLICT DO NOTHING
                """);
    }

    private static @Nullable Object[] unit(Map<String, String> row) {
        String parent = row.getOrDefault("parent_code", "");
        return new @Nullable Object[] {
            row.get("code"),
            row.get("name_ar"),
            row.get("name_en"),
            row.getOrDefault("type", "").toUpperCase(Locale.ROOT),
            parent.isEmpty() ? null : parent,
            row.get("governorate"),
            Double.valueOf(row.getOrDefault("lat", "")),
            Double.valueOf(row.getOrDefault("lon", "")),
            row.get("back_office_unit")
        };
    }

    /** Holidays; a day that a decree has moved since stays where the decree put it. */
    void holidays(List<Map<String, String>> rows) {
        write(rows, """
                INSERT INTO organisation.holiday (id, date, scope, name_ar, name_en, nominal_date, kind, decree)
                VALUES (?, ?, ?, ?, ?, ?, ?, NULLIF(?, ''))
                ON CONFLICT (nominal_date, scope, name_en) DO UPDATE SET name_ar = excluded.name_ar
                """, row -> new Object[] {
            Ids.next(),
            LocalDate.parse(row.getOrDefault("observed_date", "")),
            row.get("scope"),
            row.get("name_ar"),
            row.get("name_en"),
            LocalDate.parse(row.getOrDefault("nominal_date", "")),
            row.get("kind"),
            row.get("decree")
        });
    }

    /** The hours of all units that have none of their own. */
    void openingHours(List<Map<String, String>> rows) {
        write(rows, """
                INSERT INTO organisation.opening_hours (unit, weekday, opens, closes) VALUES (NULL, ?, ?, ?)
                ON CONFLICT (unit, weekday, valid_from) DO UPDATE SET opens = excluded.opens, closes = excluded.closes
                """, row -> new Object[] {
            DayOfWeek.valueOf(row.getOrDefault("weekday", "")).getValue(),
            LocalTime.parse(row.getOrDefault("opens", "")),
            LocalTime.parse(row.getOrDefault("closes", ""))
        });
    }

    private void write(
            List<Map<String, String>> rows, String sql, Function<Map<String, String>, @Nullable Object[]> values) {
        jdbc.batchUpdate(sql, rows.stream().map(values).toList());
    }
}
