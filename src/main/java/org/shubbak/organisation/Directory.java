package org.shubbak.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units, departments and governorates, read once: they change with the reference data only. */
@Component
class Directory {

    /** All of it, as of one reading. */
    record Contents(
            Map<UnitId, Unit> units,
            Map<DepartmentCode, Department> departments,
            Map<UnitId, Set<DepartmentCode>> presence,
            List<Governorate> governorates,
            Map<UnitId, String> governorateOfUnit) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Contents contents;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Contents contents() {
        Contents known = contents;
        if (known == null) {
            known = read();
            contents = known.units().isEmpty() ? null : known;
        }
        return known;
    }

    void forget() {
        contents = null;
    }

    private Contents read() {
        return new Contents(
                keyed(units(), Unit::id),
                keyed(departments(), Department::code),
                presence(),
                governorates(),
                governorateOfUnit());
    }

    private List<Unit> units() {
        return jdbc.sql("""
                SELECT u.code, u.name_ar, u.name_en, u.kind, u.parent, u.back_office_unit, u.lat, u.lon,
                       g.name_ar AS governorate_ar, g.name_en AS governorate_en
                FROM organisation.unit u
                JOIN organisation.governorate g ON g.code = u.governorate
                ORDER BY u.code
                """).query(Directory::unit).list();
    }

    private List<Department> departments() {
        return jdbc.sql("SELECT code, name_ar, name_en FROM organisation.department ORDER BY name_ar")
                .query((row, index) -> new Department(
                        new DepartmentCode(row.getString("code")), row.getString("name_ar"), row.getString("name_en")))
                .list();
    }

    private Map<UnitId, Set<DepartmentCode>> presence() {
        Map<UnitId, Set<DepartmentCode>> presence = new LinkedHashMap<>();
        jdbc.sql("SELECT unit, department FROM organisation.unit_department ORDER BY unit, department")
                .query((ResultSet row) -> {
                    presence.computeIfAbsent(new UnitId(row.getString("unit")), unit -> new LinkedHashSet<>())
                            .add(new DepartmentCode(row.getString("department")));
                });
        return presence;
    }

    private List<Governorate> governorates() {
        return jdbc.sql("""
                SELECT code, name_ar, name_en, capital_ar, capital_en, iso, kind, capital_lat, capital_lon
                FROM organisation.governorate
                ORDER BY code
                """).query(Directory::governorate).list();
    }

    private Map<UnitId, String> governorateOfUnit() {
        Map<UnitId, String> codes = new LinkedHashMap<>();
        jdbc.sql("SELECT code, governorate FROM organisation.unit").query((ResultSet row) -> {
            codes.put(new UnitId(row.getString("code")), row.getString("governorate"));
        });
        return codes;
    }

    /** The governorate's code of a unit; empty for a unit nobody knows. */
    String governorateOf(UnitId unit) {
        return contents().governorateOfUnit().getOrDefault(unit, "");
    }

    private static Governorate governorate(ResultSet row, int index) throws SQLException {
        return new Governorate(
                row.getString("code"),
                row.getString("name_ar"),
                row.getString("name_en"),
                row.getString("capital_ar"),
                row.getString("capital_en"),
                row.getString("iso"),
                row.getString("kind"),
                row.getObject("capital_lat", Double.class),
                row.getObject("capital_lon", Double.class));
    }

    private static Unit unit(ResultSet row, int index) throws SQLException {
        String parent = row.getString("parent");
        return new Unit(
                new UnitId(row.getString("code")),
                row.getString("name_ar"),
                row.getString("name_en"),
                Unit.Kind.valueOf(row.getString("kind")),
                parent == null ? null : new UnitId(parent),
                new UnitId(row.getString("back_office_unit")),
                row.getString("governorate_ar"),
                row.getString("governorate_en"),
                row.getDouble("lat"),
                row.getDouble("lon"));
    }

    private static <K, V> Map<K, V> keyed(List<V> rows, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(key.apply(row), row));
        return map;
    }
}
