package org.shubbak.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.history.ApiClient;
import org.shubbak.platform.history.History;
import org.shubbak.platform.postgres.Access;
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
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        say(out, "Giving every centre its people …");
        try (var running = run()) {
            new History(access()).staff();
        }
        say(out, "Taking real cases of every service through the product …");
        try (var running = run();
                var api = new ApiClient(
                        running.address(), name -> StaffTokens.of(data).issue(name))) {
            var began = System.nanoTime();
            var leftOut =
                    new History(access()).write(api, running.secret(), requests, seed, done -> progress(out, done));
            if (!leftOut.isEmpty()) {
                say(out, "  without " + String.join(", ", leftOut) + ", which need something that came before");
            }
            say(out, "%n%d requests in %d s.".formatted(requests, (System.nanoTime() - began) / 1_000_000_000));
        }
        return 0;
    }

    private Running run() throws IOException {
        var port = freePort();
        var order = new ServeOrder("127.0.0.1", port, data, null, "http://127.0.0.1:" + port, false);
        return Running.start(Objects.requireNonNull(console).program(), order);
    }

    private Access access() {
        return Access.ofRunning(DataFolder.existing(data));
    }

    private void progress(PrintWriter out, long done) {
        if (done % 30_000 == 0 || done == requests) {
            say(out, "  %d of %d".formatted(done, requests));
        }
    }

    private static void say(PrintWriter out, String sentence) {
        out.println(sentence);
        out.flush();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
