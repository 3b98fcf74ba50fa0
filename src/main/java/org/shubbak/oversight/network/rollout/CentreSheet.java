package org.shubbak.oversight.network.rollout;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.network.Planners;
import org.shubbak.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything about one centre for its page. */
@Component
public class CentreSheet {

    /** @param actual the day on which it was last reached and not left backwards since */
    public record StageLine(
            Stage stage,
            @Nullable LocalDate planned,
            @Nullable LocalDate actual) {}

    /** A step that was taken. */
    public record Taken(
            Stage stage,
            boolean back,
            LocalDate day,
            @Nullable String reason,
            String by) {}

    /** @param mayPlan whether the reader moves it and enters its money */
    public record Sheet(
            Centre centre,
            boolean mayPlan,
            List<StageLine> stages,
            List<Taken> steps,
            List<CentreMoney.Sum> sums,
            List<CentreMoney.Entry> entries,
            List<Obstacles.Obstacle> obstacles,
            List<CentreFiles.Attached> files,
            Map<String, String> english) {

        /** The English name of somebody who is noted by his Arabic name; that name when two of the staff share it. */
        public String inEnglish(String name) {
            return english.getOrDefault(name, name);
        }
    }

    private final JdbcClient jdbc;
    private final Centres centres;
    private final CentreMoney money;
    private final Obstacles obstacles;
    private final CentreFiles files;
    private final Planners planners;

    CentreSheet(
            JdbcClient jdbc,
            Centres centres,
            CentreMoney money,
            Obstacles obstacles,
            CentreFiles files,
            Planners planners) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.money = money;
        this.obstacles = obstacles;
        this.files = files;
        this.planners = planners;
    }

    @Transactional(readOnly = true)
    public Sheet of(UUID id, CurrentStaff me) {
        Centre centre = centres.seen(id, me);
        List<Taken> steps = steps(id);
        List<CentreMoney.Entry> entries = money.of(id);
        List<CentreFiles.Attached> attached = files.of(id);
        return new Sheet(
                centre,
                planners.plansIn(me, centre.governorate()),
                stages(centre),
                steps,
                money.sums(id),
                entries,
                obstacles.of(id),
                attached,
                english(Stream.of(
                                steps.stream().map(Taken::by),
                                entries.stream().map(CentreMoney.Entry::by),
                                attached.stream().map(CentreFiles.Attached::by))
                        .flatMap(names -> names)
                        .collect(Collectors.toSet())));
    }

    private Map<String, String> english(Set<String> names) {
        var english = new HashMap<String, String>();
        if (!names.isEmpty()) {
            jdbc.sql("""
                    SELECT name_ar, min(name_en) AS name_en FROM organisation.report_staff
                    WHERE name_ar IN (:names) GROUP BY name_ar HAVING count(DISTINCT name_en) = 1
                    """).param("names", names).query(row -> {
                english.put(row.getString("name_ar"), row.getString("name_en"));
            });
        }
        return english;
    }

    private List<StageLine> stages(Centre centre) {
        return jdbc.sql("""
                SELECT s.stage, p.planned,
                       CASE WHEN s.position <= :reached THEN (SELECT max(t.day) FROM oversight.centre_step t
                            WHERE t.centre = :centre AND t.stage = s.stage AND NOT t.back) END AS actual
                FROM unnest(CAST(:stages AS text[])) WITH ORDINALITY AS s (stage, position)
                LEFT JOIN oversight.centre_plan p ON p.centre = :centre AND p.stage = s.stage
                ORDER BY s.position
                """)
                .param("centre", centre.id())
                .param("reached", centre.stage().ordinal() + 1)
                .param(
                        "stages",
                        java.util.Arrays.stream(Stage.values()).map(Enum::name).toArray(String[]::new))
                .query((row, index) -> new StageLine(
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("planned", LocalDate.class),
                        row.getObject("actual", LocalDate.class)))
                .list();
    }

    private List<Taken> steps(UUID id) {
        return jdbc.sql("""
                SELECT stage, back, day, reason, made_by FROM oversight.centre_step
                WHERE centre = :centre ORDER BY day DESC, id DESC
                """)
                .param("centre", id)
                .query((row, index) -> new Taken(
                        Stage.valueOf(row.getString("stage")),
                        row.getBoolean("back"),
                        row.getObject("day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("made_by")))
                .list();
    }
}
