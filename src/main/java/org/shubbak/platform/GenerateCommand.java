package org.shubbak.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.history.Shape;
import org.shubbak.shared.CairoTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Fills the embedded database with years of work: some real cases of every service are taken through the product, to
 * every end, and then multiplied in bulk with their own people, numbers and days.
 */
@Command(
        name = "generate",
        description = {
            "Fill the embedded database with a believable history of three years,",
            "for trying the product out at its size. Stop the platform first.",
            "Licences of this history have no stored PDF."
        })
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--requests", required = true, description = "how many requests, up to 1900000")
    private long requests;

    @Option(names = "--data", defaultValue = "data", description = "the data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--seed", defaultValue = "1", description = "another seed makes another history (${DEFAULT-VALUE})")
    private long seed;

    @ParentCommand
    private @Nullable Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException, ExecutionException {
        if (requests < 1 || requests > 1_900_000) {
            throw new StartRefused("--requests takes a number from 1 to 1900000.");
        }
        var program = Objects.requireNonNull(console).program();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var today = LocalDate.now(Clock.system(CairoTime.ZONE));
        new Filling(program, data, out).fill(Shape.even(today), requests, seed);
        return 0;
    }
}
