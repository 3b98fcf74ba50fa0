package org.shubbak.platform.history;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.history.Stencil.End;
import org.shubbak.platform.postgres.Access;
import org.shubbak.shared.CairoTime;

/** Writes years of history from stencils: in the order of days, two loaders at work while the next chunk is made. */
final class Writing {

    private static final int CHUNK = 600;
    private static final long LEAST_OPEN = 2_500;
    private static final long MOST_OPEN = 20_000;
    private static final double SHARE_OPEN = 0.02;
    private static final double SHARE_REFUSED = 0.08;
    private static final double SHARE_COMPLETED = 0.12;
    private static final double SHARE_ASKED_TWICE = 0.004;
    private static final double SHARE_PORTAL = 0.17;
    private static final double SHARE_TABLET = 0.02;

    private final Access access;
    private final List<Stencil> finished;
    private final List<Stencil> refused;
    private final List<Stencil> completed;
    private final List<Stencil> askedTwice;
    private final List<Stencil> open;
    private final Map<String, List<Stencil>> openByService;
    private final World world;
    private final Shape shape;
    private final Timeline timeline;
    private final Random random;

    Writing(
            Access access,
            List<Stencil> stencils,
            Centres centres,
            Centres.Unit stencilUnit,
            String secret,
            Shape shape,
            long seed)
            throws SQLException {
        this.access = access;
        this.shape = shape;
        this.finished = of(stencils, End.FINISHED, 0);
        this.completed = orElse(of(stencils, End.FINISHED, 1), finished);
        this.askedTwice = orElse(of(stencils, End.FINISHED, 2), completed);
        this.refused = of(stencils, End.REFUSED, 0);
        this.open =
                stencils.stream().filter(stencil -> stencil.end() == End.OPEN).toList();
        this.openByService = open.stream().collect(Collectors.groupingBy(Stencil::service));
        this.random = new Random(seed);
        try (var connection = Loading.superuser(access)) {
            this.world = new World(
                    centres,
                    stencilUnit,
                    new Numbers(connection, "requests.counter", ""),
                    new Numbers(connection, "fees.receipt_counter", "R-"),
                    new Numbers(connection, "licences.counter", "L-"),
                    new Shifts(),
                    new IdentityHash(secret),
                    holidays(connection),
                    random);
        }
        var today = LocalDate.now(java.time.Clock.system(CairoTime.ZONE));
        this.timeline = new Timeline(shape, today, world.holidays(), random);
    }

    private static List<Stencil> of(List<Stencil> stencils, End end, int rounds) {
        return stencils.stream()
                .filter(stencil -> stencil.end() == end && stencil.rounds() == rounds)
                .toList();
    }

    private static List<Stencil> orElse(List<Stencil> stencils, List<Stencil> none) {
        return stencils.isEmpty() ? none : stencils;
    }

    /** @param progress hears how many cases have been made */
    void write(long cases, LongConsumer progress)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        try (var left = new Loading(access, columns());
                var right = new Loading(access, columns());
                var leftHand = Executors.newSingleThreadExecutor();
                var rightHand = Executors.newSingleThreadExecutor()) {
            var base = knownApplicants(left.connection());
            Future<Void> leftWork = leftHand.submit(left.of(new Chunk()));
            Future<Void> rightWork = rightHand.submit(right.of(new Chunk()));
            for (long done = 0; done < cases; ) {
                var chunk = chunk(base, done, cases);
                done = Math.min(cases, done + CHUNK);
                if (done / CHUNK % 2 == 0) {
                    leftWork.get();
                    leftWork = submit(leftHand, left, chunk);
                } else {
                    rightWork.get();
                    rightWork = submit(rightHand, right, chunk);
                }
                progress.accept(done);
            }
            leftWork.get();
            rightWork.get();
            finish(left);
        }
    }

    private static Future<Void> submit(ExecutorService hand, Loading loading, Chunk chunk) {
        return hand.submit(loading.of(chunk));
    }

    private Chunk chunk(long base, long from, long cases) {
        var chunk = new Chunk();
        for (long number = from; number < Math.min(cases, from + CHUNK); number++) {
            copy(number, cases, base).writeTo(chunk);
        }
        return chunk;
    }

    private CaseCopy copy(long number, long cases, long base) {
        if (shape.asTimeRuns()) {
            return asTimeRuns(number, cases, base);
        }
        var openOnes = Math.min(cases / 2, Math.clamp((long) (cases * SHARE_OPEN), LEAST_OPEN, MOST_OPEN));
        var isOpen = number >= cases - openOnes;
        var stencil = isOpen ? any(open) : any(random.nextDouble() < SHARE_REFUSED ? refused : finished);
        var day = isOpen ? timeline.recentDay() : timeline.dayAt((double) number / cases);
        return copy(stencil, world.centres().any(shape, random), timeline.acts(day, stencil.acts()), number, base);
    }

    /** A case whose last act lies ahead stands at one of its service's first steps. */
    private CaseCopy asTimeRuns(long number, long cases, long base) {
        var day = timeline.dayAt((double) number / cases);
        var centre = world.centres().any(shape, random);
        var ended = any(endings(centre));
        var due = ended.rule().due(timeline.date(day), world.holidays());
        var acts = timeline.actsAsTimeRuns(day, ended.acts(), due, centre.slowness());
        if (acts.isPresent()) {
            return copy(ended, centre, acts.get(), number, base);
        }
        var standing = any(openByService.getOrDefault(ended.service(), open));
        return copy(standing, centre, timeline.acts(day, standing.acts()), number, base);
    }

    private List<Stencil> endings(Centres.Unit centre) {
        var luck = random.nextDouble();
        var twice = SHARE_ASKED_TWICE + Planted.askedTwice(centre);
        if (luck < twice) {
            return askedTwice;
        }
        if (luck < twice + SHARE_REFUSED) {
            return refused;
        }
        return luck < twice + SHARE_REFUSED + SHARE_COMPLETED ? completed : finished;
    }

    /** Mostly at a window; null for where the stencils came in. */
    private @Nullable String channel() {
        if (!shape.asTimeRuns()) {
            return null;
        }
        var luck = random.nextDouble();
        return luck < SHARE_PORTAL ? "portal" : luck < SHARE_PORTAL + SHARE_TABLET ? "tablet" : "window";
    }

    private CaseCopy copy(Stencil stencil, Centres.Unit centre, List<Instant> acts, long number, long base) {
        var turn = Planted.turn(stencil, centre, (int) (number % 3));
        return new CaseCopy(stencil, world, centre, People.number(base + number), acts, turn, channel());
    }

    private Stencil any(List<Stencil> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** Hands the numbers and tills over and lets the server gather what its planner must know. */
    private void finish(Loading loading) throws SQLException, IOException {
        loading.copy(
                "fees.shift",
                "id, cashier, unit, day, opened_at, payments, closed_at, expected, counted",
                world.shifts().lines());
        world.requests().handBack(loading.connection());
        world.receipts().handBack(loading.connection());
        world.licences().handBack(loading.connection());
        loading.connection().commit();
        if (shape.asTimeRuns()) {
            Opinions.write(loading.connection());
            Planted.looks(loading.connection());
        }
        loading.connection().setAutoCommit(true);
        try (var statement = loading.connection().createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    private Map<String, String> columns() {
        var columns = new HashMap<String, String>();
        for (var stencil : allStencils()) {
            columns.putAll(stencil.columns());
        }
        return columns;
    }

    private List<Stencil> allStencils() {
        var all = new ArrayList<>(finished);
        all.addAll(refused);
        all.addAll(open);
        return all;
    }

    private static long knownApplicants(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 10000 + count(*) FROM requests.applicant")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static Set<LocalDate> holidays(Connection connection) throws SQLException {
        var days = new HashSet<LocalDate>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT date FROM organisation.holiday WHERE scope IN ('national', 'SHR', '13')")) {
            while (found.next()) {
                days.add(found.getObject(1, LocalDate.class));
            }
        }
        return days;
    }
}
