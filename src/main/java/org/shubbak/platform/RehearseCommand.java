package org.shubbak.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.history.ApiClient;
import org.shubbak.platform.history.Office;
import org.shubbak.platform.history.People;
import org.shubbak.platform.history.WholeWay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Starts once on throw-away data, takes some requests the whole way and ends again, while the JVM records which classes and
 * which paths later starts can load ready-made: the first licence of a morning is then as quick as the hundredth.
 */
@Command(name = "rehearse", hidden = true, description = "Work once on throw-away data, for the JVM's start cache.")
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/", "/sign-in", "/services", "/track", "/L/0000000000000", "/api/v1/services?q=a");

    /** The site-validity statement asks an outside body, takes a fee and ends in a sealed paper: most of what is done. */
    private static final String SERVICE = "BLD-001";

    private static final int CASES = 24;
    private static final long FIRST_PERSON = 1_990_000;

    @Option(names = "--data", required = true, description = "a folder that may be thrown away")
    private Path data = Path.of("target", "rehearsal");

    @ParentCommand
    private @Nullable Console console;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var port = freePort();
        var address = "http://127.0.0.1:" + port;
        try (var running = Running.start(program(), new ServeOrder("127.0.0.1", port, data, null, address, false));
                var client = HttpClient.newHttpClient()) {
            var pages = new ArrayList<>(PAGES);
            pages.add(work(address));
            for (var page : pages) {
                client.send(
                        HttpRequest.newBuilder(URI.create(address).resolve(page))
                                .build(),
                        BodyHandlers.discarding());
            }
        }
        return 0;
    }

    /** Answers the tracking page of the last request. */
    private String work(String address) throws SQLException {
        var track = "/track";
        try (var api = new ApiClient(address, name -> StaffTokens.of(data).issue(name));
                var connection = DatabaseLogin.running(null, data).connect()) {
            var office = new Office(api, "SHR-01", "", (act, reply) -> {});
            var way = WholeWay.of(connection, SERVICE);
            for (int number = 0; number < CASES; number++) {
                track = way.take(office, People.number(FIRST_PERSON + number))
                        .path("trackingUrl")
                        .asString();
            }
        }
        return track;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Class<?> program() {
        return Objects.requireNonNull(console).program();
    }
}
