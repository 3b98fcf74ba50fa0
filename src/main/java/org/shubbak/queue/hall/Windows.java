package org.shubbak.queue.hall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The windows of the halls, as stored. */
@Component
public class Windows {

    /** Of the table by the name {@code w}, for reads that join it with others. */
    public static final String COLUMNS = """
            w.id AS window_id, w.unit AS window_unit, w.number AS window_number, w.kind AS window_kind,
            w.lines, w.people, w.opens, w.closes, w.dedicated, w.open AS window_open, w.staff AS window_staff,
            w.staff_name, w.priority_run, w.version AS window_version, w.profile_version
            """;

    private static final String SELECT = "SELECT " + COLUMNS + " FROM queue.service_window w ";

    private final JdbcClient jdbc;

    Windows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The windows of a hall, by number. */
    public List<HallWindow> of(UnitId unit) {
        return jdbc.sql(SELECT + "WHERE unit = :unit ORDER BY number")
                .param("unit", unit.value())
                .query((row, index) -> row(row))
                .list();
    }

    /** Where a member of staff sits now. */
    public Optional<HallWindow> ofStaff(StaffId staff) {
        return jdbc.sql(SELECT + "WHERE staff = :staff")
                .param("staff", staff.value())
                .query((row, index) -> row(row))
                .optional();
    }

    /** @throws Refusal {@code queue.no-window} when he sits nowhere; keeps others from changing the window meanwhile */
    public HallWindow lockOfStaff(StaffId staff) {
        return jdbc.sql(SELECT + "WHERE staff = :staff FOR UPDATE")
                .param("staff", staff.value())
                .query((row, index) -> row(row))
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "queue.no-window"));
    }

    /** @throws Refusal {@code queue.unknown-window} */
    public HallWindow lock(UnitId unit, UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id AND unit = :unit FOR UPDATE")
                .param("id", id)
                .param("unit", unit.value())
                .query((row, index) -> row(row))
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-window"));
    }

    public Optional<HallWindow> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query((row, index) -> row(row))
                .optional();
    }

    /** Seats somebody, or nobody, at a locked window. */
    public void seat(UUID id, @Nullable StaffId staff, @Nullable String name) {
        jdbc.sql("""
                UPDATE queue.service_window
                SET staff = :staff, staff_name = :name, open = :open, priority_run = 0, version = version + 1
                WHERE id = :id
                """)
                .param("staff", staff == null ? null : staff.value())
                .param("name", name)
                .param("open", staff != null)
                .param("id", id)
                .update();
    }

    /** Reads {@link #COLUMNS}. */
    public static HallWindow row(ResultSet row) throws SQLException {
        return new HallWindow(
                row.getObject("window_id", UUID.class),
                new UnitId(row.getString("window_unit")),
                row.getInt("window_number"),
                Line.Kind.valueOf(row.getString("window_kind")),
                Halls.texts(row.getArray("lines")),
                List.of((UUID[]) row.getArray("people").getArray()),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getBoolean("dedicated"),
                row.getBoolean("window_open"),
                row.getObject("window_staff", UUID.class),
                row.getString("staff_name"),
                row.getInt("priority_run"),
                row.getLong("window_version"),
                row.getInt("profile_version"));
    }
}
