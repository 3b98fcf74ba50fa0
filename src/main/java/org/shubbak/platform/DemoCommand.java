package org.shubbak.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.history.Shape;
import org.shubbak.shared.CairoTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A governorate's year to look at: fills a fresh data folder once, then serves it. */
@Command(
        name = "demo",
        description = {
            "Serve a year of Sharqia as it might have been: 377,221 requests in 128 centres,",
            "with seasons, delays and what is open today. The first time it fills a fresh",
            "folder, which takes some minutes; after that it only serves."
        })
final class DemoCommand implements Callable<Integer> {

    /** As many as the governorate announced for its year. */
    private static final String A_YEAR = "377221";

    private static final String STATE = "demo";
    private static final String FILLING = "filling";
    private static final String FILLED = "filled";

    @Option(names = "--port", defaultValue = "8080", description = "the port to listen on (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", defaultValue = "data-demo", description = "a folder of its own (${DEFAULT-VALUE})")
    private Path data = Path.of("data-demo");

    @Option(names = "--requests", defaultValue = A_YEAR, description = "how many requests (${DEFAULT-VALUE})")
    private long requests;

    @ParentCommand
    private @Nullable Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException, ExecutionException {
        if (requests < 1 || requests > 1_900_000) {
            throw new StartRefused("--requests takes a number from 1 to 1900000.");
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (isFresh()) {
            fill(out);
        } else {
            out.println("The year is there already in " + data + "; serving it.");
        }
        serve(out);
        return 0;
    }

    /** A folder that holds anything but a whole demo is left alone. */
    private boolean isFresh() {
        if (!Files.exists(data.resolve("shubbak.properties"))) {
            return true;
        }
        var state = DataFolder.existing(data).get(STATE);
        if (FILLED.equals(state)) {
            return false;
        }
        throw new StartRefused(
                FILLING.equals(state)
                        ? "The folder " + data + " holds a demo that was not finished; remove it and start again."
                        : "The folder " + data + " holds data of its own; name a fresh one with --data.");
    }

    private void fill(PrintWriter out) throws SQLException, IOException, InterruptedException, ExecutionException {
        out.printf("Filling %s with a year of Sharqia, %d requests. This is done once.%n", data, requests);
        note(FILLING);
        var today = LocalDate.now(Clock.system(CairoTime.ZONE));
        new Filling(program(), data, out).fill(Shape.year(today), requests, 1);
        note(FILLED);
    }

    private void note(String state) {
        try (var folder = DataFolder.claim(data)) {
            folder.write(STATE, state);
        }
    }

    private void serve(PrintWriter out) throws InterruptedException {
        var order = new ServeOrder("127.0.0.1", port, data, null, "http://127.0.0.1:" + port, false);
        var running = Running.start(program(), order);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
        out.println(Welcome.to(order, running.database()));
        out.flush();
        new CountDownLatch(1).await();
    }

    private Class<?> program() {
        return Objects.requireNonNull(console).program();
    }
}
