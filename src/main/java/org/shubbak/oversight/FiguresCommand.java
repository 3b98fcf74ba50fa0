package org.shubbak.oversight;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.tally.CheckingTallies;
import org.shubbak.oversight.tally.RebuildingTallies;
import org.shubbak.platform.DatabaseOption;
import org.shubbak.platform.OpenDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What can be done about the kept figures, while the platform runs or without it. */
@Command(
        name = "figures",
        description = "Rebuild or check the figures of dashboards and reports.",
        subcommands = {FiguresCommand.Rebuild.class, FiguresCommand.Check.class},
        synopsisSubcommandLabel = "(rebuild | check)")
public final class FiguresCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }

    /** Where the figures are. */
    static final class Place {

        @Option(names = "--data", defaultValue = "data", description = "the data folder (${DEFAULT-VALUE})")
        private Path data = Path.of("data");

        @Mixin
        private DatabaseOption database = new DatabaseOption();

        OpenDatabase open() {
            return OpenDatabase.of(database.url(), data);
        }
    }

    /** Exit code 0: done. */
    @Command(
            name = "rebuild",
            description = {
                "Derive every figure from the requests, clocks and steps again, from nothing.",
                "Pages show the old figures until it is done."
            })
    static final class Rebuild implements Callable<Integer> {

        @Mixin
        private Place place = new Place();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            try (var database = place.open()) {
                var source = database.dataSource();
                var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
                var began = System.nanoTime();
                long requests = new RebuildingTallies(JdbcClient.create(source), transaction).rebuild();
                Objects.requireNonNull(spec)
                        .commandLine()
                        .getOut()
                        .printf("The figures of %d requests were rebuilt in %.1f s.%n", requests, seconds(began));
            }
            return 0;
        }
    }

    /** Exit code 0: the kept figures are those of a rebuild; 1: they are not. */
    @Command(
            name = "check",
            description = {
                "Compare the kept figures with what a rebuild would give.",
                "Ends with 0 if they are the same to the row, with 1 if not."
            })
    static final class Check implements Callable<Integer> {

        @Mixin
        private Place place = new Place();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            try (var database = place.open()) {
                var source = database.dataSource();
                var began = System.nanoTime();
                var findings = new CheckingTallies(JdbcClient.create(source), new DataSourceTransactionManager(source))
                        .check();
                var out = Objects.requireNonNull(spec).commandLine().getOut();
                findings.wrong().forEach((table, rows) -> out.printf("%-10s %d rows differ%n", table, rows));
                out.printf(
                        "%d requests checked in %.1f s; %d wait for the next turn.%n",
                        findings.requests(), seconds(began), findings.waiting());
                out.println(
                        findings.clean()
                                ? "The figures are those of a rebuild."
                                : "THE FIGURES DIFFER: run bin/shubbak figures rebuild.");
                return findings.clean() ? 0 : 1;
            }
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
