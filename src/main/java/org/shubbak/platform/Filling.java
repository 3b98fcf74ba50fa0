package org.shubbak.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.shubbak.platform.history.ApiClient;
import org.shubbak.platform.history.History;
import org.shubbak.platform.history.Shape;
import org.shubbak.platform.postgres.Access;

/**
 * Fills the embedded database of a data folder with a history, and says how far it is: some real cases of every service are
 * taken through the product, to every end, and then multiplied in bulk with their own people, numbers and days.
 */
record Filling(Class<?> program, Path data, PrintWriter out) {

    void fill(Shape shape, long requests, long seed)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        say("Giving every centre its people …");
        try (var running = run()) {
            new History(access()).staff();
        }
        say("Taking real cases of every service through the product …");
        try (var running = run();
                var api = new ApiClient(
                        running.address(), name -> StaffTokens.of(data).issue(name))) {
            var began = System.nanoTime();
            var leftOut = new History(access())
                    .write(api, running.secret(), shape, requests, seed, done -> progress(done, requests));
            if (!leftOut.isEmpty()) {
                say("  without " + String.join(", ", leftOut) + ", which need something that came before");
            }
            say("%n%d requests in %d s.".formatted(requests, seconds(began)));
            var counting = System.nanoTime();
            running.tell(new HistoryWritten(requests));
            say("The figures of all of them in %d s.".formatted(seconds(counting)));
        }
    }

    /** Without what happens by itself, which would run behind rows that are still being written. */
    private Running run() throws IOException {
        var port = freePort();
        var order = new ServeOrder("127.0.0.1", port, data, null, "http://127.0.0.1:" + port, false);
        return Running.start(program, order, Map.of("shubbak.jobs", false));
    }

    private Access access() {
        return Access.ofRunning(DataFolder.existing(data));
    }

    private void progress(long done, long requests) {
        if (done % 30_000 == 0 || done == requests) {
            say("  %d of %d".formatted(done, requests));
        }
    }

    private void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    private static long seconds(long began) {
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
