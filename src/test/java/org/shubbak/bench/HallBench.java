package org.shubbak.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
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
        List<String> codes = stage.fill(PER_CENTRE);
        try (var listeners = new Listeners(stage.port())) {
            connect(listeners, codes);
            System.out.printf(
                    "boards: %d listen, offered %.0f calls and %.0f tickets a second%n",
                    stage.bean(LiveHalls.class).looking(), BUSIEST, BUSIEST);
            BlockingQueue<CurrentStaff> windows = new LinkedBlockingQueue<>(stage.clerks());
            AtomicLong calls = new AtomicLong();
            try (var work = Executors.newVirtualThreadPerTaskExecutor();
                    var beats = Executors.newScheduledThreadPool(2)) {
                long micros = Math.round(1e6 / BUSIEST);
                beats.scheduleAtFixedRate(
                        () -> work.submit(() -> tell(listeners, windows, calls)), 0, micros, TimeUnit.MICROSECONDS);
                beats.scheduleAtFixedRate(() -> work.submit(this::take), 0, micros, TimeUnit.MICROSECONDS);
                beats.awaitTermination(duration.toMillis(), TimeUnit.MILLISECONDS);
                beats.shutdownNow();
            }
            Times times = listeners.times();
            System.out.printf(
                    "  %.1f calls a second made; %d events heard; call to board: median %.0f ms, p95 %.0f ms, p99 %.0f ms (%d)%n",
                    calls.get() / (duration.toMillis() / 1000.0),
                    listeners.events(),
                    times.quantile(0.5),
                    times.quantile(0.95),
                    times.quantile(0.99),
                    times.count());
        }
        System.out.println("  memory of the program with its listeners: "
                + Memory.of(ProcessHandle.current().pid()));
    }

    private void connect(Listeners listeners, List<String> codes) throws Exception {
        for (int n = 0; n < BOARDS; n++) {
            UnitId unit = stage.units().get(n % stage.units().size());
            listeners.open("/board/" + stage.board(unit) + "/live", true);
        }
        for (int n = 0; n < PHONES; n++) {
            listeners.open("/t/" + codes.get((int) ((long) n * codes.size() / PHONES)) + "/live", false);
        }
        var all = stage.bean(LiveHalls.class);
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (all.looking() < BOARDS + PHONES && System.nanoTime() < patience) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** The time runs from the moment the clerk presses the key. */
    private Object tell(Listeners listeners, BlockingQueue<CurrentStaff> windows, AtomicLong calls)
            throws InterruptedException {
        CurrentStaff clerk = windows.take();
        try {
            long began = System.nanoTime();
            Called called = calling.next(clerk, HallStage.key());
            listeners.calls(called.ticket().toString(), began);
            calls.incrementAndGet();
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
