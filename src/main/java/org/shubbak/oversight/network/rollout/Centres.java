package org.shubbak.oversight.network.rollout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.network.Planners;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the centres, as far as somebody sees them. */
@Component
public class Centres {

    static final String COLUMNS = "id, unit, governorate, name_ar, name_en, stage, demo, version";

    private final JdbcClient jdbc;
    private final Planners planners;
    private final Scope scope;

    Centres(JdbcClient jdbc, Planners planners, Scope scope) {
        this.jdbc = jdbc;
        this.planners = planners;
        this.scope = scope;
    }

    /** All that the person sees, by governorate and name. */
    public List<Centre> of(CurrentStaff me) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM oversight.centre ORDER BY governorate, name_ar, id")
                .query(Centres::row)
                .list()
                .stream()
                .filter(sightOf(me))
                .toList();
    }

    private java.util.function.Predicate<Centre> sightOf(CurrentStaff me) {
        var units = scope.of(me);
        return centre ->
                planners.plansIn(me, centre.governorate()) || centre.unit() != null && units.contains(centre.unit());
    }

    /** @throws Refusal {@code network.unknown-centre} or {@code oversight.other-centre} */
    public Centre seen(UUID id, CurrentStaff me) {
        Centre centre = find(id).orElseThrow(Centres::unknown);
        planners.requireSight(me, centre.governorate(), centre.unit());
        return centre;
    }

    /** The centre locked until the transaction ends, for one who plans it. */
    Centre locked(UUID id, CurrentStaff me) {
        Centre centre = jdbc.sql("SELECT " + COLUMNS + " FROM oversight.centre WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Centres::row)
                .optional()
                .orElseThrow(Centres::unknown);
        planners.requirePlanner(me, centre.governorate());
        return centre;
    }

    Optional<Centre> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM oversight.centre WHERE id = :id")
                .param("id", id)
                .query(Centres::row)
                .optional();
    }

    private static Centre row(ResultSet row, int index) throws SQLException {
        String unit = row.getString("unit");
        return new Centre(
                row.getObject("id", UUID.class),
                unit == null ? null : new UnitId(unit),
                row.getString("governorate"),
                row.getString("name_ar"),
                row.getString("name_en"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("demo"),
                row.getInt("version"));
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-centre");
    }
}
