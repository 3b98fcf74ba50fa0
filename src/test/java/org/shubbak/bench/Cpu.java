package org.shubbak.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.shubbak.platform.postgres.Access;

/** Processor time of this program and of its database: what other people's programs on the machine do not touch. */
final class Cpu {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long server;
    private final long program;
    private final Map<Long, Duration> database;

    Cpu(Access access) throws SQLException {
        server = server(access);
        program = SYSTEM.getProcessCpuTime();
        database = database();
    }

    private static long server(Access access) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), "postgres", access.superuserPassword());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_read_file('postmaster.pid')")) {
            row.next();
            return row.getString(1).lines().findFirst().map(Long::valueOf).orElseThrow();
        }
    }

    /** What was used since this was made, an act, in milliseconds. */
    String since(double acts) {
        double own = (SYSTEM.getProcessCpuTime() - program) / 1e6;
        double below = 0;
        for (var one : database().entrySet()) {
            below += one.getValue()
                    .minus(database.getOrDefault(one.getKey(), Duration.ZERO))
                    .toMillis();
        }
        return "processor time each: %.2f ms program, %.2f ms database".formatted(own / acts, below / acts);
    }

    /** What was used since this was made, in cores. */
    String shares(Duration length) {
        double own = (SYSTEM.getProcessCpuTime() - program) / (double) length.toNanos();
        double below = 0;
        for (var one : database().entrySet()) {
            below += one.getValue()
                    .minus(database.getOrDefault(one.getKey(), Duration.ZERO))
                    .toNanos();
        }
        return "program %.2f cores, database %.2f cores".formatted(own, below / length.toNanos());
    }

    private Map<Long, Duration> database() {
        return ProcessHandle.of(server)
                .orElseThrow()
                .descendants()
                .collect(Collectors.toMap(
                        ProcessHandle::pid, one -> one.info().totalCpuDuration().orElse(Duration.ZERO)));
    }
}
