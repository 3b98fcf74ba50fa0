package org.shubbak.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.shubbak.catalogue.CatalogueBench;
import org.shubbak.oversight.tally.DashboardBench;
import org.shubbak.seals.SealBench;
import org.shubbak.signing.VerifyBench;

/** {@code bin/bench intake|lifecycle|procedure|worklist|status|catalogue|hall|journal|verify|dashboard|crash|startup}: each figure beside its floor. */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final Duration WHILE = Duration.ofSeconds(Long.getLong("bench.seconds", 30));

    private static final List<Long> SIZES = Arrays.stream(
                    System.getProperty("bench.sizes", "10000,1000000").split(","))
            .map(Long::valueOf)
            .toList();

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
            case "worklist" -> {
                try (var bench = new PageBench(FOLDER, SIZES)) {
                    bench.worklist();
                }
            }
            case "status" -> {
                try (var bench = new PageBench(FOLDER, SIZES)) {
                    bench.status();
                }
            }
            case "catalogue" -> {
                CatalogueBench.run();
                CataloguePublishing.run(FOLDER);
                CataloguePages.run(FOLDER);
            }
            case "hall" -> {
                try (var bench = new HallBench(FOLDER.resolve("hall"))) {
                    bench.run(WHILE);
                }
            }
            case "startup" -> StartupBench.run(FOLDER);
            case "journal" -> JournalBench.run(FOLDER, Long.getLong("bench.rows", 10_000_000));
            case "verify" -> {
                long each = Math.max(1, WHILE.toSeconds() / 6);
                VerifyBench.run(System.out, each);
                SealBench.run(System.out, each);
            }
            case "dashboard" -> DashboardBench.run(FOLDER, SIZES);
            case "crash" -> new CrashBench(FOLDER).run(Integer.getInteger("bench.kills", 200));
            default -> System.err.println("""
                        bin/bench intake|lifecycle|procedure|worklist|status|catalogue|hall|journal|verify|dashboard|crash|startup
                        BENCH_OPTIONS="-Dbench.seconds=30 -Dbench.sizes=10000,1000000" changes length and sizes.
                        """);
        }
    }
}
