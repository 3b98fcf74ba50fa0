package org.shubbak.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts once on throw-away data and ends again, while the JVM records what later starts can load ready-made. */
@Command(name = "rehearse", hidden = true, description = "Start once on throw-away data, for the JVM's start cache.")
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/", "/sign-in", "/track", "/L/0000000000000", "/api/v1/services?q=a");

    @Option(names = "--data", required = true, description = "a folder that may be thrown away")
    private Path data = Path.of("target", "rehearsal");

    @ParentCommand
    private @Nullable Console console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var port = freePort();
        var address = "http://127.0.0.1:" + port;
        try (var running = Running.start(program(), new ServeOrder("127.0.0.1", port, data, null, address, false));
                var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                client.send(HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.discarding());
            }
        }
        return 0;
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
