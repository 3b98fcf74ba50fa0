package org.shubbak.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shubbak.platform.postgres.Access;

/** The product as a process of its own, on its own port and data, which can be killed as a power cut would. */
public final class ProductProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final int port;
    private final Path log;
    private final Process process;
    private final Duration startUp;

    private ProductProcess(List<String> program, Path data, int port, Map<String, String> settings, List<String> more)
            throws IOException {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.log = this.data.resolve("program.log");
        Files.createDirectories(this.data);
        var command = new ArrayList<>(program);
        command.addAll(List.of("serve", "--port", Integer.toString(port), "--data", this.data.toString()));
        command.addAll(more);
        var began = Instant.now();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        this.process = builder.start();
        awaitOpen();
        this.startUp = Duration.between(began, Instant.now());
    }

    /** Started from the classes of this build. */
    public static ProductProcess ofThisBuild(Path data, int port) {
        return ofThisBuild(data, port, Map.of());
    }

    /** The same with settings in its environment and more words on its command line. */
    public static ProductProcess ofThisBuild(Path data, int port, Map<String, String> settings, String... more) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return start(
                List.of(
                        java,
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.shubbak.Shubbak"),
                data,
                port,
                settings,
                List.of(more));
    }

    /** Started as people start it. */
    public static ProductProcess installed(Path data, int port) {
        return start(List.of(Path.of("bin", "shubbak").toAbsolutePath().toString()), data, port, Map.of(), List.of());
    }

    private static ProductProcess start(
            List<String> program, Path data, int port, Map<String, String> settings, List<String> more) {
        try {
            return new ProductProcess(program, data, port, settings, more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** From the command until the port was open, with its database. */
    public Duration startUp() {
        return startUp;
    }

    public Access database() {
        return Access.ofRunning(DataFolder.existing(data));
    }

    public String token(String signInName) {
        return StaffTokens.of(data).issue(signInName);
    }

    /** As if the plug were pulled on the program; its database server lives on, unaware. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As if the plug were pulled on the machine. */
    public void killWithItsDatabase() throws IOException {
        var server = Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(server.strip())).ifPresent(postmaster -> {
            kill();
            postmaster.children().forEach(ProcessHandle::destroyForcibly);
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        });
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitOpen() throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (!open()) {
            if (Instant.now().isAfter(end) || ended()) {
                process.destroyForcibly();
                throw new IOException("The program did not start:\n" + Files.readString(log));
            }
        }
    }

    /** Waits a moment for the process to end. */
    private boolean ended() {
        try {
            return process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean open() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
