package org.shubbak.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every service that was ever published and where it stands today, for whoever keeps the catalogue. */
@Repository
public class ServiceStates {

    private final JdbcClient jdbc;
    private final Clock clock;

    ServiceStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, by code. */
    public List<ServiceState> all() {
        return read("");
    }

    public Optional<ServiceState> of(ServiceCode code) {
        return read(code.value()).stream().findFirst();
    }

    private List<ServiceState> read(String code) {
        return jdbc.sql("""
                SELECT s.code, s.withdrawn_reason, h.version AS holds, n.version AS newest,
                       CASE WHEN n.effective > :today THEN n.effective END AS coming,
                       n.definition ->> 'nameAr' AS name_ar, n.definition ->> 'nameEn' AS name_en,
                       coalesce(n.definition ->> 'sector', split_part(s.code, '-', 1)) AS sector
                FROM catalogue.service s
                CROSS JOIN LATERAL (
                    SELECT v.version, v.effective, v.definition FROM catalogue.service_version v
                    WHERE v.code = s.code ORDER BY v.version DESC LIMIT 1) n
                LEFT JOIN LATERAL (
                    SELECT v.version FROM catalogue.service_version v
                    WHERE v.code = s.code AND (v.effective IS NULL OR v.effective <= :today)
                    ORDER BY v.version DESC LIMIT 1) h ON true
                WHERE :code = '' OR s.code = :code
                ORDER BY s.code
                """)
                .param("today", CairoTime.today(clock))
                .param("code", code)
                .query(ServiceStates::state)
                .list();
    }

    private static ServiceState state(ResultSet row, int number) throws SQLException {
        int holds = row.getInt("holds");
        return new ServiceState(
                new ServiceCode(row.getString("code")),
                row.getString("name_ar"),
                row.getString("name_en"),
                row.getString("sector"),
                holds == 0 ? null : holds,
                row.getInt("newest"),
                row.getObject("coming", java.time.LocalDate.class),
                row.getString("withdrawn_reason"));
    }
}
