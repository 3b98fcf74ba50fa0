package org.shubbak.bench.procedure;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What one peer has shown, added up over its rounds. */
final class Score {

    private final List<Double> perSecond = new ArrayList<>();
    private long cases;
    private long statements;
    private long transactions;
    private long wal;
    private long programMillis;
    private long serverMillis;

    /** Everything that is read before and after a round. */
    record Reading(long nanos, long statements, long transactions, long wal, long programMillis, long serverMillis) {
        static Reading now(Server server) {
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Reading(
                    System.nanoTime(),
                    CountingDriver.STATEMENTS.sum(),
                    CountingDriver.TRANSACTIONS.sum(),
                    server.wal(),
                    system.getProcessCpuTime() / 1_000_000,
                    server.cpuMillis());
        }
    }

    void add(long round, double seconds, Reading before, Reading after) {
        cases += round;
        perSecond.add(round / seconds);
        statements += after.statements() - before.statements();
        transactions += after.transactions() - before.transactions();
        wal += after.wal() - before.wal();
        programMillis += after.programMillis() - before.programMillis();
        serverMillis += after.serverMillis() - before.serverMillis();
    }

    /** The median round. */
    double casesPerSecond() {
        var sorted = perSecond.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    double statements() {
        return (double) statements / cases;
    }

    String line(String name) {
        return "%-16s %9.1f %11.1f %13.1f %12.0f %9.2f %8.2f"
                .formatted(
                        name,
                        casesPerSecond(),
                        statements(),
                        (double) transactions / cases,
                        (double) wal / cases,
                        (double) programMillis / cases,
                        (double) serverMillis / cases);
    }

    static String header() {
        return "%-16s %9s %11s %13s %12s %9s %8s"
                .formatted("four-step case", "cases/s", "statements", "transactions", "WAL bytes", "CPU ms", "DB ms");
    }
}
