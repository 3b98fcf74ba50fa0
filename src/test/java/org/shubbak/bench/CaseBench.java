package org.shubbak.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.shubbak.platform.ProductProcess;
import org.shubbak.platform.history.ApiClient;
import org.shubbak.platform.history.Capturing;
import org.shubbak.platform.history.Office;
import org.shubbak.platform.history.People;
import org.shubbak.platform.history.WholeWay;

/** Requests through the product's API: submitted only (intake), or the whole way to the delivered licence (lifecycle). */
final class CaseBench implements AutoCloseable {

    private static final int WORKERS = 6;
    private static final int EXACT_ROUNDS = 5;
    private static final int MOST_STATEMENTS = 25;
    private static final String SERVICE = "BLD-001";

    private final ProductProcess product;
    private final Counters counters;
    private final ApiClient api;
    private final Times times = new Times();
    private final AtomicLong people = new AtomicLong(1_960_000 + System.nanoTime() / 1000 % 30_000);
    private final List<Office> offices;
    private final AtomicLong turn = new AtomicLong();
    private final WholeWay service;
    private final java.util.Set<String> explained = new java.util.HashSet<>();

    CaseBench(Path data) throws Exception {
        product = ProductProcess.installed(data, ProductProcess.freePort());
        counters = new Counters(product.database());
        api = new ApiClient(product.address(), product::token);
        offices = List.of(office("SHR-01", ""), office("SHR-04", ".belbeis"), office("SHR-08", ".faqus"));
        service = WholeWay.of(counters.connection(), SERVICE);
    }

    private Office office(String centre, String suffix) {
        return new Office(
                api,
                centre,
                suffix,
                (act, reply) -> times.add(act, reply.orThrow().nanos()));
    }

    /** The three centres take turns. */
    private Office office() {
        return offices.get((int) (turn.incrementAndGet() % offices.size()));
    }

    void intake(Duration duration) throws Exception {
        measure("intake", duration, () -> service.submit(office(), nobodyYet()), false);
    }

    void lifecycle(Duration duration) throws Exception {
        measure("lifecycle", duration, () -> service.take(office(), nobodyYet()), true);
        System.out.println("  memory of the program: " + Memory.of(product.pid()));
    }

    private void measure(String name, Duration duration, java.util.concurrent.Callable<?> act, boolean whole)
            throws Exception {
        System.out.printf("%s: warming up …%n", name);
        new Load(WORKERS).run(duration.dividedBy(2), act);
        times.clear();
        counters.reset();
        var transactions = counters.transactions();
        var before = counters.now();
        var perSecond = new Load(WORKERS).run(duration, act);
        var used = counters.now().since(before);
        var all = counters.transactions() - transactions;
        var acts = times.count();
        System.out.printf("%s: %.1f a second with %d workers in three centres%n", name, perSecond, WORKERS);
        System.out.printf(
                "  an act: median %.1f ms, p95 %.1f ms%n%s", times.quantile(0.5), times.quantile(0.95), times.table());
        System.out.printf(
                "  over all %d acts: %.1f statements, %.2f transactions, %.0f bytes of log an act (with the looks between)%n",
                acts, (double) used.statements() / acts, (double) all / acts, (double) used.walBytes() / acts);
        System.out.print(counters.dearest(12));
        exact(whole);
        floor(name, whole, perSecond, duration);
    }

    /** One act at a time with nothing else running; the least of some rounds, free of check-points and noise. */
    private void exact(boolean whole) throws Exception {
        Map<String, Counters.Figures> least = new LinkedHashMap<>();
        for (int round = 0; round < EXACT_ROUNDS; round++) {
            var seen = new ArrayList<String>();
            oneByOne(whole, (name, figures) -> {
                var key = name + (seen.contains(name) ? " again" : "");
                seen.add(key);
                least.merge(
                        key,
                        figures,
                        (a, b) -> a.statements() <= b.statements() && a.walBytes() <= b.walBytes() ? a : b);
            });
        }
        System.out.println("  exactly, one act at a time:");
        least.forEach((name, figures) -> System.out.printf(
                "    %-16s %3d statements  %d transaction  %6d bytes of log%n",
                name, figures.statements(), figures.transactions(), figures.walBytes()));
    }

    private void oneByOne(boolean whole, java.util.function.BiConsumer<String, Counters.Figures> hear)
            throws Exception {
        var names = new ArrayList<String>();
        var counting = new Office(api, "SHR-01", "", (name, reply) -> names.add(name));
        var before = counters.now();
        var submitted = service.submit(counting, nobodyYet());
        hear.accept("submit", counters.now().since(before));
        while (whole) {
            var request = counting.look(submitted.path("number").asString());
            var steps = request.path("openSteps");
            if (steps.isEmpty()) {
                return;
            }
            counters.reset();
            before = counters.now();
            counting.advance(request, steps.get(0), false);
            var used = counters.now().since(before);
            hear.accept(names.getLast(), used);
            explain(names.getLast(), used);
        }
    }

    /** Names the statements of an act that goes beyond its budget, once. */
    private void explain(String name, Counters.Figures used) throws Exception {
        if (used.statements() > MOST_STATEMENTS && explained.add(name)) {
            System.out.printf("  %s is over %d statements:%n%s", name, MOST_STATEMENTS, counters.dearest(60));
        }
    }

    private void floor(String name, boolean whole, double perSecond, Duration duration) throws Exception {
        var begins = new ArrayList<Instant>();
        var watching = new Office(
                api, "SHR-01", "", (act, reply) -> begins.add(Instant.now().minusNanos(reply.nanos())));
        var submitted = whole ? service.take(watching, nobodyYet()) : service.submit(watching, nobodyYet());
        try (var connection = java.sql.DriverManager.getConnection(
                product.database().url() + "?options=-c%20TimeZone=UTC",
                "postgres",
                product.database().superuserPassword())) {
            connection.createStatement().execute("SET TimeZone = 'UTC'");
            var capturing = new Capturing(connection);
            var rows = capturing.rowsOf(capturing.idOf(submitted.path("number").asString()));
            try (var floor = new Floor(product.database(), rows, begins, WORKERS)) {
                floor.perSecond(duration.dividedBy(4));
                var bare = floor.perSecond(duration.dividedBy(2));
                System.out.printf(
                        "  floor: %.1f a second (%d rows in %d transactions by plain JDBC); the product reaches %.0f %%%n",
                        bare, rows.size(), begins.size(), 100 * perSecond / bare);
            }
        }
    }

    private People.Person nobodyYet() {
        return People.number(people.incrementAndGet());
    }

    @Override
    public void close() throws Exception {
        api.close();
        counters.close();
        product.close();
    }
}
