package org.shubbak.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Processor time of this program and of the database below it: what other people's programs on the machine do not touch. */
final class Cpu {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long program = SYSTEM.getProcessCpuTime();
    private final Map<Long, Duration> database = database();

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

    private static Map<Long, Duration> database() {
        return ProcessHandle.current()
                .descendants()
                .collect(Collectors.toMap(
                        ProcessHandle::pid,
                        one -> one.info().totalCpuDuration().orElse(Duration.ZERO)));
    }
}
