package org.shubbak.oversight.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.Shubbak;
import org.shubbak.organisation.Organisation;
import org.shubbak.platform.DataFolder;
import org.shubbak.platform.postgres.Access;
import org.shubbak.platform.postgres.Durability;
import org.shubbak.platform.postgres.EmbeddedPostgres;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the pages of the country and of a governorate ask of the figures, at several sizes, beside plain SQL over the base
 * tables, with every number compared. Its data are removed afterwards.
 */
public final class DashboardBench {

    private static final int ROUNDS = 21;
    private static final double WANTED = 50;

    private final Tallies tallies;
    private final PlainSql plain;
    private final Organisation organisation;
    private final LocalDate today;

    private DashboardBench(ConfigurableApplicationContext program) {
        this.tallies = program.getBean(Tallies.class);
        this.organisation = program.getBean(Organisation.class);
        this.today = CairoTime.today(program.getBean(Clock.class));
        this.plain = new PlainSql(program.getBean(JdbcClient.class), today);
    }

    public static void run(Path folder, List<Long> sizes) throws Exception {
        for (long size : sizes) {
            var data = folder.resolve("dashboard-" + size);
            remove(data);
            try {
                measure(data, size);
            } finally {
                remove(data);
            }
        }
    }

    private static void measure(Path data, long size) throws Exception {
        try (var opened = DataFolder.claim(data);
                var server = EmbeddedPostgres.start(opened, Durability.DURABLE)) {
            try (var program = program(opened, server.access())) {
                fill(server.access(), size);
            }
            try (var program = program(opened, server.access())) {
                rebuild(program, server.access(), size);
                new DashboardBench(program).pages(size);
            }
        }
    }

    private static ConfigurableApplicationContext program(DataFolder data, Access access) {
        return new SpringApplicationBuilder(Shubbak.class)
                .properties(Map.of(
                        "shubbak.jobs",
                        "false",
                        "spring.datasource.url",
                        access.url(),
                        "spring.datasource.username",
                        "shubbak",
                        "spring.datasource.password",
                        access.password(),
                        "shubbak.data",
                        data.path().toString(),
                        "shubbak.secret",
                        data.secret("secret"),
                        "shubbak.base-url",
                        "http://localhost"))
                .run("--server.port=0");
    }

    private static void fill(Access access, long size) throws SQLException {
        var began = System.nanoTime();
        try (var superuser = DriverManager.getConnection(access.url(), "postgres", access.superuserPassword())) {
            new CountryRows(superuser).write(size);
        }
        System.out.printf("%n%,d requests written in %.0f s%n", size, millis(began) / 1000);
    }

    private static void rebuild(ConfigurableApplicationContext program, Access access, long size) throws SQLException {
        var began = System.nanoTime();
        program.getBean(RebuildingTallies.class).rebuild();
        System.out.printf(
                "rebuilt in %.0f s; %s%n",
                millis(began) / 1000,
                Rollup.ALL.stream()
                        .map(rollup -> rollup.table() + " "
                                + program.getBean(JdbcClient.class)
                                        .sql("SELECT count(*) FROM oversight." + rollup.table())
                                        .query(Long.class)
                                        .single())
                        .collect(Collectors.joining(", ")));
        try (var superuser = DriverManager.getConnection(access.url(), "postgres", access.superuserPassword());
                var statement = superuser.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
        }
    }

    private void pages(long size) {
        YearMonth month = YearMonth.from(today);
        for (Span span : List.of(Span.month(month.minusMonths(1)), Span.months(month.minusMonths(11), month))) {
            page(size, "country", Question.of(Area.country(), span), List.of());
            page(size, "governorate", Question.of(Area.governorate("13"), span), unitsOf("13"));
            page(size, "centre and below", Question.of(Area.unitAndBelow(new UnitId("SHR-01")), span), below());
        }
    }

    private List<String> unitsOf(String governorate) {
        return organisation.units().stream()
                .map(unit -> unit.id())
                .filter(unit -> organisation.governorateOf(unit).equals(governorate))
                .map(UnitId::value)
                .toList();
    }

    private List<String> below() {
        return organisation.unitAndBelow(new UnitId("SHR-01")).stream()
                .map(UnitId::value)
                .toList();
    }

    private void page(long size, String name, Question question, List<String> units) {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            ask(question);
            rounds.add(millis(began));
        }
        double first = rounds.getFirst();
        rounds.sort(Comparator.naturalOrder());
        var began = System.nanoTime();
        compare(question, units.isEmpty() ? List.of("-") : units);
        System.out.printf(
                "%,11d  %-16s  %s to %s  median %6.1f ms, fastest %6.1f, slowest %6.1f, first %6.1f  plain SQL %,9.0f ms  equal  %s%n",
                size,
                name,
                question.span().from(),
                question.span().to(),
                rounds.get(ROUNDS / 2),
                rounds.getFirst(),
                rounds.getLast(),
                first,
                millis(began),
                rounds.get(ROUNDS / 2) <= WANTED ? "kept" : "SHORT");
    }

    /** Every read of a page, one after the other. */
    private void ask(Question question) {
        boolean month = question.span().months().size() == 1;
        tallies.of(question);
        tallies.pace(question);
        tallies.waiting(question);
        tallies.ages(question);
        tallies.by(month ? Axis.DAY : Axis.MONTH, question);
        for (Axis axis : List.of(Axis.CHANNEL, Axis.SECTOR, Axis.SERVICE, Axis.CHILD)) {
            tallies.by(axis, question);
        }
        tallies.list(Which.of(Which.Kind.LATE), question, null, 10);
    }

    private void compare(Question question, List<String> units) {
        require("totals", tallies.of(question), plain.of(question, units));
        for (Axis axis : List.of(Axis.CHANNEL, Axis.SECTOR, Axis.SERVICE, Axis.CHILD)) {
            require(axis.name(), lines(axis, question), plain.by(axis, question, units));
        }
        Pace pace = tallies.pace(question);
        require("all days", pace.total(), plain.totalDays(null, question, units).get(""));
        require("own days", pace.own(), plain.ownDays(question, units));
        require("waiting", tallies.waiting(question), plain.waiting(question, units));
        var days = plain.openDays(question, units);
        for (Age age : tallies.ages(question)) {
            int to = age.toDays() == null ? Integer.MAX_VALUE : age.toDays();
            require(
                    "ages",
                    age.requests(),
                    days.subMap(age.fromDays(), true, to, true).values().stream()
                            .mapToLong(n -> n)
                            .sum());
        }
    }

    private Map<String, Figures> lines(Axis axis, Question question) {
        return tallies.by(axis, question).stream()
                .filter(line -> !line.figures().equals(Figures.NONE))
                .collect(Collectors.toMap(Line::key, Line::figures));
    }

    private static void require(String what, @Nullable Object kept, @Nullable Object counted) {
        if (kept == null || !kept.equals(counted)) {
            throw new IllegalStateException(what + " differ:\n" + kept + "\n" + counted);
        }
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
