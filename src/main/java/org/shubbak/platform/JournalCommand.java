package org.shubbak.platform;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Findings;
import org.shubbak.audit.JournalCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What can be asked about the journal. */
@Command(
        name = "journal",
        description = "Check the journal.",
        subcommands = JournalCommand.Verify.class,
        synopsisSubcommandLabel = "verify")
final class JournalCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }

    /** Exit code 0: everything is as it was sealed; 1: it is not; 2: it could not be checked. */
    @Command(
            name = "verify",
            description = {
                "Rebuild the journal's tree from every row and compare it with the signed heads",
                "in the database and with their copy outside of it, while the platform runs.",
                "Ends with 0 if everything is as it was sealed, with 1 if anything is not."
            })
    static final class Verify implements Callable<Integer> {

        @Option(names = "--data", defaultValue = "data", description = "the data folder (${DEFAULT-VALUE})")
        private Path data = Path.of("data");

        @Option(names = "--heads", description = "a copy of the heads, for example a witness's (DATA/journal/heads)")
        private @Nullable Path heads;

        @Mixin
        private DatabaseOption database = new DatabaseOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws SQLException {
            var login = DatabaseLogin.running(database.url(), data);
            var copy = heads == null ? JournalCheck.copyIn(data) : heads;
            var began = System.nanoTime();
            var findings = new JournalCheck(login::connect, copy).run();
            report(
                    findings,
                    (System.nanoTime() - began) / 1_000_000,
                    Objects.requireNonNull(spec).commandLine().getOut());
            return findings.clean() ? 0 : 1;
        }

        private static void report(Findings findings, long millis, PrintWriter out) {
            findings.shown().forEach(finding -> out.printf("%-12s %s%n", finding.kind(), finding.sentence()));
            findings.counts().forEach((kind, count) -> out.printf("%d × %s%n", count, kind));
            out.printf(
                    "%d rows (%d without their personal parts) under %d heads in %.1f s; %d rows wait for the next head.%n",
                    findings.rows(), findings.forgotten(), findings.heads(), millis / 1000.0, findings.waiting());
            out.println(findings.clean() ? "The journal is as it was sealed." : "THE JOURNAL IS NOT AS IT WAS SEALED.");
            out.print(findings.lastHead().indent(4));
        }
    }
}
