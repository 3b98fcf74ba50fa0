package org.shubbak.bench;

import java.nio.file.Path;
import java.time.Duration;

/** {@code bin/bench intake|lifecycle|procedure|worklist|status|startup}: each figure beside its floor. */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final Duration WHILE = Duration.ofSeconds(Long.getLong("bench.seconds", 30));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "intake" -> {
                try (var bench = new CaseBench(FOLDER.resolve("cases"))) {
                    bench.intake(WHILE);
                }
            }
            case "lifecycle" -> {
                try (var bench = new CaseBench(FOLDER.resolve("cases"))) {
                    bench.lifecycle(WHILE);
                }
            }
            default -> System.err.println("bin/bench intake|lifecycle|procedure|worklist|status|startup");
        }
    }
}
