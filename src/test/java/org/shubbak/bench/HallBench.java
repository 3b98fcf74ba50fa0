package org.shubbak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.shubbak.queue.live.LiveHalls;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.Called;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.queue.ticket.TakingTicket;
import org.shubbak.queue.ticket.TicketAct;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * The halls of 128 centres on one server: how many calls a second through the use case beside a plain SKIP LOCKED loop, and
 * how soon a call is on the boards while hundreds of boards and thousands of phones listen.
 */
final class HallBench implements AutoCloseable {

    private static final int WORKERS = 8;
    private static final int PER_CENTRE = 600;
    /** Enough that nobody runs out of people while calls are counted. */
    private static final int MANY = Integer.getInteger("bench.waiting", 1500);

    private static final int BOARDS = Integer.getInteger("bench.boards", 300);
    private static final int PHONES = Integer.getInteger("bench.phones", 5000);
    /** 128 centres with 2,000 tickets an hour each. */
    private static final double BUSIEST = 128 * 2000 / 3600.0;

    private final HallStage stage;
    private final CallingNext calling;
    private final AtWindow atWindow;

    HallBench(Path data) throws SQLException {
        stage = new HallStage(data);
        calling = stage.bean(CallingNext.class);
        atWindow = stage.bean(AtWindow.class);
    }

    void run(Duration duration) throws Exception {
        String part = System.getProperty("bench.part", "");
        if (!"boards".equals(part)) {
            calls(duration);
        }
        if (!"calls".equals(part)) {
            boards(duration);
        }
    }

    private void calls(Duration duration) throws Exception {
        stage.fill(MANY);
        BlockingQueue<CurrentStaff> windows = new LinkedBlockingQueue<>(stage.clerks());
        Times times = new Times();
        new Load(WORKERS).run(duration.dividedBy(3), () -> callAndServe(windows, times));
        times.clear();
        Cpu cpu = new Cpu(stage.access());
        double perSecond = new Load(WORKERS).run(duration, () -> callAndServe(windows, times));
        System.out.printf(
                "calls: %.1f a second with %d workers, each with the arrival at the window (two transactions); %s%n%s",
                perSecond, WORKERS, cpu.since(times.count() / 2.0), times.table());
        floors(duration, perSecond);
    }

    private void floors(Duration duration, double perSecond) throws Exception {
        stage.fill(MANY);
        Duration warm = duration.dividedBy(4);
        Duration half = duration.dividedBy(2);
        try (var rows = new HallRows(stage.access(), WORKERS, stage.windows())) {
            rows.perSecond(WORKERS, warm);
            Cpu cpu = new Cpu(stage.access());
            printFloor("writing the same rows by plain JDBC", rows.perSecond(WORKERS, half), perSecond, cpu, half);
        }
        try (var floor = new HallFloor(stage.access(), WORKERS, PER_CENTRE * 4)) {
            floor.perSecond(WORKERS, warm);
            Cpu cpu = new Cpu(stage.access());
            printFloor("a plain SKIP LOCKED loop", floor.perSecond(WORKERS, half), perSecond, cpu, half);
        }
    }

    private static void printFloor(String what, double floor, double product, Cpu cpu, Duration length) {
        System.out.printf(
                "  floor: %.1f a second by %s (two transactions); the product reaches %.0f %%; %s%n",
                floor, what, 100 * product / floor, cpu.since(floor * length.toSeconds()));
    }

    private Called callAndServe(BlockingQueue<CurrentStaff> windows, Times times) throws InterruptedException {
        CurrentStaff clerk = windows.take();
        try {
            long began = System.nanoTime();
            Called called = calling.next(clerk, HallStage.key());
            long at = System.nanoTime();
            times.add("call", at - began);
            atWindow.act(TicketAct.SERVE, called.ticket(), clerk, HallStage.key());
            times.add("serve", System.nanoTime() - at);
            return called;
        } finally {
            windows.add(clerk);
        }
    }

    private void boards(Duration duration) throws Exception {
        Map<String, String> people = stage.fill(PER_CENTRE);
        System.out.println("  memory of the program before anybody listens: " + memory());
        try (var listeners = new ListeningProcess(stage.port())) {
            LiveHalls live = stage.bean(LiveHalls.class);
            System.out.printf(
                    "boards: streams %s; offered %.0f calls and %.0f tickets a second%n",
                    connect(listeners, people), BUSIEST, BUSIEST);
            System.out.println("  memory with all listening: " + memory());
            offer(duration.dividedBy(3), new ConcurrentHashMap<>());
            Map<String, Long> called = new ConcurrentHashMap<>();
            Duration listening = listeners.processorTime();
            long statements = live.statements();
            Cpu cpu = new Cpu(stage.access());
            offer(duration, called);
            System.out.printf(
                    "  processor: %s, listeners %.2f cores; statements for boards and phones: %.0f a second%n",
                    cpu.shares(duration),
                    listeners.processorTime().minus(listening).toMillis() / (double) duration.toMillis(),
                    (live.statements() - statements) / (duration.toMillis() / 1000.0));
            print(listeners.end(called), listeners.events(), called.size() / (duration.toMillis() / 1000.0));
        }
        System.out.println("  memory of the program afterwards: " + memory());
    }

    private static void print(Times times, String events, double perSecond) {
        System.out.printf("  %.1f calls a second made; %s%n", perSecond, events);
        for (String to : List.of("board", "phone")) {
            System.out.printf(
                    "  call to %s: median %.0f ms, p95 %.0f ms, p99 %.0f ms (%d)%n",
                    to, times.quantile(to, 0.5), times.quantile(to, 0.95), times.quantile(to, 0.99), times.count(to));
        }
    }

    /** Calls and tickets come when they come, however long the earlier ones take. */
    private void offer(Duration duration, Map<String, Long> called) throws InterruptedException {
        BlockingQueue<CurrentStaff> windows = new LinkedBlockingQueue<>(stage.clerks());
        try (var work = Executors.newVirtualThreadPerTaskExecutor();
                var beats = Executors.newScheduledThreadPool(2)) {
            long micros = Math.round(1e6 / BUSIEST);
            beats.scheduleAtFixedRate(() -> work.submit(() -> tell(windows, called)), 0, micros, TimeUnit.MICROSECONDS);
            beats.scheduleAtFixedRate(() -> work.submit(this::take), 0, micros, TimeUnit.MICROSECONDS);
            beats.awaitTermination(duration.toMillis(), TimeUnit.MILLISECONDS);
            beats.shutdownNow();
        }
    }

    private String memory() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return "%s; heap %d MB"
                .formatted(
                        Memory.of(ProcessHandle.current().pid()), (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private String connect(ListeningProcess listeners, Map<String, String> people) throws Exception {
        for (int n = 0; n < BOARDS; n++) {
            UnitId unit = stage.units().get(n % stage.units().size());
            listeners.board("/board/" + stage.board(unit) + "/live");
        }
        var all = List.copyOf(people.entrySet());
        for (int n = 0; n < PHONES; n++) {
            var one = all.get((int) ((long) n * all.size() / PHONES));
            listeners.phone(one.getValue(), "/t/" + one.getKey() + "/live");
        }
        return listeners.listen();
    }

    /** The time runs from the moment the clerk presses the key. */
    private Object tell(BlockingQueue<CurrentStaff> windows, Map<String, Long> calls) throws InterruptedException {
        CurrentStaff clerk = windows.take();
        try {
            long began = System.nanoTime();
            Called called = calling.next(clerk, HallStage.key());
            calls.put(called.ticket().toString(), began);
            atWindow.act(TicketAct.SERVE, called.ticket(), clerk, HallStage.key());
            return called;
        } finally {
            windows.add(clerk);
        }
    }

    private Object take() {
        UnitId unit = stage.units()
                .get((int) (Math.abs(System.nanoTime()) % stage.units().size()));
        return stage.bean(TakingTicket.class)
                .take(
                        TakeTicket.forService(unit, new ServiceCode("BLD-001"), Priority.NONE, "bench"),
                        Actor.citizen("kiosk bench"),
                        HallStage.key());
    }

    @Override
    public void close() {
        stage.close();
    }
}
