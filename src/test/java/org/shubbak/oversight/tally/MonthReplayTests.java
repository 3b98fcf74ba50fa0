package org.shubbak.oversight.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.CairoTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReplayedMonth
class MonthReplayTests {

    private static final Question JANUARY = Question.of(Area.governorate("13"), MonthReplay.MONTH);

    @Autowired
    private MonthReplay replay;

    @Autowired
    private Tallies tallies;

    @Autowired
    private KeepingTallies keeping;

    @Autowired
    private RebuildingTallies rebuilding;

    @Autowired
    private CheckingTallies checking;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PlainSql plain;
    private List<String> units;

    @BeforeEach
    void january() {
        replay.play();
        plain = new PlainSql(jdbc, CairoTime.today(clock));
        units = organisation.units().stream().map(unit -> unit.id().value()).toList();
    }

    @Test
    void the_months_totals_are_known_to_the_unit() {
        Flow flow = tallies.of(JANUARY).flow();
        assertThat(flow.received()).isEqualTo(MonthReplay.RECEIVED).isEqualTo(32_061);
        assertThat(flow.finished()).isEqualTo(MonthReplay.FINISHED).isEqualTo(26_146);
        assertThat(flow.accepted() + flow.refused() + flow.deemedAccepted() + flow.withdrawn())
                .isEqualTo(26_146);
        assertThat(flow.refused()).isPositive();
        assertThat(flow.deemedAccepted()).isPositive();
        assertThat(flow.sinceFinished()).isEqualTo(MonthReplay.SINCE_FINISHED);
        assertThat(flow.announcedRate()).isCloseTo(26_146.0 / 32_061, within(1e-12));
        assertThat(flow.cohortRate()).isCloseTo(29_500.0 / 32_061, within(1e-12));
    }

    @Test
    void one_hundred_and_sixty_two_came_by_the_mobile_centre() {
        var mobile = tallies.of(JANUARY.with(Cut.NONE.withChannel("mobile"))).flow();
        assertThat(mobile.received()).isEqualTo(162);
        String centre = organisation.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.MOBILE)
                .map(unit -> unit.id().value())
                .findFirst()
                .orElseThrow();
        assertThat(tallies.of(JANUARY.in(new Area(Area.Kind.UNIT, centre)))
                        .flow()
                        .received())
                .isEqualTo(162);
    }

    @Test
    void all_centres_and_all_services_are_there_and_their_lines_add_up() {
        for (var wanted : Map.of(Axis.CHILD, MonthReplay.CENTRES, Axis.SERVICE, MonthReplay.SERVICES)
                .entrySet()) {
            List<Line> lines = tallies.by(wanted.getKey(), JANUARY);
            assertThat(lines.stream().filter(line -> line.figures().flow().received() > 0))
                    .hasSize(wanted.getValue());
            assertThat(lines.stream()
                            .mapToLong(line -> line.figures().flow().received())
                            .sum())
                    .isEqualTo(32_061);
            assertThat(lines.stream()
                            .mapToLong(line -> line.figures().flow().finished())
                            .sum())
                    .isEqualTo(26_146);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHILD", "SERVICE", "SECTOR", "DEPARTMENT", "CHANNEL"})
    void every_line_is_that_of_plain_sql_over_the_base_tables(Axis axis) {
        for (Area area : List.of(Area.governorate("13"), Area.country())) {
            Question question = JANUARY.in(area);
            assertThat(tallies.by(axis, question).stream()
                            .filter(line -> !line.figures().equals(Figures.NONE))
                            .collect(Collectors.toMap(Line::key, Line::figures)))
                    .isEqualTo(plain.by(axis, question, units));
            assertThat(tallies.pace(axis, question).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().total())))
                    .isEqualTo(plain.totalDays(axis, question, units));
        }
        assertThat(tallies.of(JANUARY)).isEqualTo(plain.of(JANUARY, units));
    }

    @Test
    void the_age_of_what_is_open_is_that_of_plain_sql() {
        var days = plain.openDays(JANUARY, units);
        for (Age age : tallies.ages(JANUARY)) {
            assertThat(days.entrySet().stream()
                            .filter(entry -> entry.getKey() >= age.fromDays()
                                    && (age.toDays() == null || entry.getKey() <= age.toDays()))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .isEqualTo(age.requests());
        }
    }

    @Test
    void whom_the_open_ones_wait_for_is_that_of_plain_sql() {
        assertThat(tallies.waiting(JANUARY)).isEqualTo(plain.waiting(JANUARY, units));
        assertThat(tallies.waiting(JANUARY)).extracting(Waiting::party).contains(Waiting.Party.values());
        var mobile = JANUARY.with(Cut.NONE.withChannel("mobile"));
        assertThat(tallies.waiting(mobile)).isEqualTo(plain.waiting(mobile, units));
    }

    @Test
    void days_without_the_applicants_waiting_are_fewer_and_never_more() {
        Pace pace = tallies.pace(JANUARY);
        assertThat(pace.own().median())
                .isNotNull()
                .isLessThanOrEqualTo(pace.total().median());
        assertThat(pace.own().p90()).isLessThan(pace.total().p90());
        assertThat(pace.own()).isEqualTo(plain.ownDays(JANUARY, units));
    }

    @Test
    void read_from_the_journal_and_rebuilt_the_figures_are_the_same() {
        jdbc.sql("DELETE FROM oversight.fact").update();
        Rollup.ALL.forEach(
                rollup -> jdbc.sql("DELETE FROM oversight." + rollup.table()).update());
        jdbc.sql("UPDATE oversight.reading SET last_seq = 0").update();
        assertThat(keeping.catchUp()).isEqualTo(33_707);
        assertThat(checking.check().clean()).isTrue();
        var followed = tallies.by(Axis.SERVICE, JANUARY);
        assertThat(rebuilding.rebuild()).isEqualTo(33_707);
        assertThat(tallies.by(Axis.SERVICE, JANUARY)).isEqualTo(followed);
        assertThat(checking.check().clean()).isTrue();
    }
}
