package org.shubbak.oversight.network.rollout;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the rollout stood at the end of a year (موقف الميكنة), as the announcements say it: 6 of 16 open, 10 under way at EGP 5
 * million. Derived from the steps and the ledger, so an old year reads the same for ever.
 */
@Component
public class RolloutYears {

    /**
     * One governorate in one year.
     *
     * @param centres in the plan by the end of the year
     * @param budget granted in the year to those that were under way
     * @param spent in the year, on all
     */
    public record Line(
            String governorate, long centres, long open, long underWay, long planned, Money budget, Money spent) {

        Line plus(Line other) {
            return new Line(
                    governorate,
                    centres + other.centres,
                    open + other.open,
                    underWay + other.underWay,
                    planned + other.planned,
                    budget.plus(other.budget),
                    spent.plus(other.spent));
        }
    }

    private final JdbcClient jdbc;
    private final Centres centres;

    RolloutYears(JdbcClient jdbc, Centres centres) {
        this.jdbc = jdbc;
        this.centres = centres;
    }

    /** A line a governorate that the person sees. */
    @Transactional(readOnly = true)
    public List<Line> of(int year, CurrentStaff me) {
        Set<UUID> seen = centres.of(me).stream().map(Centre::id).collect(Collectors.toSet());
        if (seen.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                WITH stood AS (
                    SELECT DISTINCT ON (s.centre) s.centre, s.stage FROM oversight.centre_step s
                    WHERE s.day < :end AND s.centre IN (:seen)
                    ORDER BY s.centre, s.day DESC, s.id DESC
                ), money AS (
                    SELECT m.centre, coalesce(sum(m.amount) FILTER (WHERE m.kind = 'BUDGET'), 0) AS budget,
                           coalesce(sum(m.amount) FILTER (WHERE m.kind = 'SPENT'), 0) AS spent
                    FROM oversight.centre_money m WHERE m.day >= :start AND m.day < :end GROUP BY m.centre
                )
                SELECT c.governorate, count(*) AS centres,
                       count(*) FILTER (WHERE stood.stage = 'OPEN') AS open,
                       count(*) FILTER (WHERE stood.stage = 'PLANNED') AS planned,
                       coalesce(sum(money.budget) FILTER (WHERE stood.stage NOT IN ('OPEN', 'PLANNED')), 0) AS budget,
                       coalesce(sum(money.spent), 0) AS spent
                FROM stood JOIN oversight.centre c ON c.id = stood.centre LEFT JOIN money ON money.centre = c.id
                GROUP BY c.governorate ORDER BY c.governorate
                """)
                .param("seen", seen)
                .param("start", LocalDate.of(year, 1, 1))
                .param("end", LocalDate.of(year + 1, 1, 1))
                .query((row, index) -> new Line(
                        row.getString("governorate"),
                        row.getLong("centres"),
                        row.getLong("open"),
                        row.getLong("centres") - row.getLong("open") - row.getLong("planned"),
                        row.getLong("planned"),
                        Money.of(row.getBigDecimal("budget")),
                        Money.of(row.getBigDecimal("spent"))))
                .list();
    }

    /** The year of the first step that was ever taken; this year before there is one. */
    @Transactional(readOnly = true)
    public int first(int thisYear) {
        return jdbc.sql(
                        "SELECT coalesce(CAST(extract(year FROM min(day)) AS integer), :year) FROM oversight.centre_step")
                .param("year", thisYear)
                .query(Integer.class)
                .single();
    }

    /** All lines together; nothing but zeros for none. */
    public static Line total(List<Line> lines) {
        return lines.stream().reduce(new Line("", 0, 0, 0, 0, Money.ZERO, Money.ZERO), Line::plus);
    }
}
