package org.shubbak.platform;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Starts the platform with everything it needs, and stays until it is told to end. */
@Command(name = "serve", description = "Start the platform; sets everything up on a fresh machine.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "the port to listen on (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "the address to listen on (${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--data", defaultValue = "data", description = "the folder of all data (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--base-url", description = "how phones reach this server, printed in QR codes (http://HOST:PORT)")
    private @Nullable String baseUrl;

    @Option(names = "--production", description = "refuse demo accounts, default secrets and the embedded database")
    private boolean production;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Console console;

    @Override
    public Integer call() throws InterruptedException {
        var address = baseUrl == null ? "http://" + host + ":" + port : baseUrl;
        var order = new ServeOrder(host, port, data, database.url(), address, production);
        var running = Running.start(program(), order);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
        if (spec != null) {
            spec.commandLine().getOut().println(Welcome.to(order, running.database()));
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private Class<?> program() {
        return Objects.requireNonNull(console).program();
    }
}
