package org.shubbak.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shubbak.platform.DataFolder;
import org.shubbak.platform.StartRefused;

/**
 * The PostgreSQL server of a one-machine installation: its cluster lies in {@code <data>/pg}, it listens on loopback
 * with a password, and it comes up by itself after the program or the machine was killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER_PASSWORD = "postgres.password";
    private static final String PORT = "postgres.port";

    private final DataFolder data;
    private final Durability durability;
    private final Path cluster;
    private final Path log;

    private EmbeddedPostgres(DataFolder data, Durability durability) {
        this.data = data;
        this.durability = durability;
        this.cluster = data.resolve("pg");
        this.log = data.resolve("postgresql.log");
    }

    /** Starts the server, after making its cluster or clearing what a killed program left behind. */
    public static EmbeddedPostgres start(DataFolder data, Durability durability) {
        var server = new EmbeddedPostgres(data, durability);
        try {
            server.start();
        } catch (IOException e) {
            throw new StartRefused("The embedded PostgreSQL could not start: " + e.getMessage(), e);
        }
        return server;
    }

    /** How the program reaches its database. */
    public Access access() {
        return Access.of(data);
    }

    @Override
    public void close() {
        try {
            pgCtl("stop", "-m", "fast", "-w", "-t", "120");
        } catch (IOException e) {
            throw new StartRefused("The embedded PostgreSQL could not be stopped: " + e.getMessage(), e);
        }
    }

    private void start() throws IOException {
        stopLeftovers();
        if (!Files.exists(cluster)) {
            initialise();
        }
        var port = freePort();
        data.write(PORT, Integer.toString(port));
        Files.writeString(cluster.resolve("shubbak.conf"), ClusterConfiguration.of(durability, port));
        Unprivileged.give(cluster.resolve("shubbak.conf"));
        pgCtl("start", "-w", "-t", "900", "-l", log.toString());
        new Provisioning(data).run();
    }

    private void stopLeftovers() throws IOException {
        var leftovers = new Leftovers(cluster);
        if (leftovers.server().isPresent()) {
            pgCtl("stop", "-m", "fast", "-w", "-t", "120");
        }
        leftovers.clear();
    }

    private void initialise() throws IOException {
        var half = data.resolve("pg.new");
        PostgresBinaries.delete(half);
        Files.createDirectories(half);
        Unprivileged.give(half);
        var password = Files.createTempFile(data.path(), "initdb", ".tmp");
        try {
            Files.writeString(password, data.secret(SUPERUSER_PASSWORD));
            Unprivileged.give(password);
            run(initdb(half, password));
        } finally {
            Files.delete(password);
        }
        Files.writeString(
                half.resolve("postgresql.conf"), "\ninclude_if_exists 'shubbak.conf'\n", StandardOpenOption.APPEND);
        Files.move(half, cluster);
    }

    private List<String> initdb(Path into, Path password) throws IOException {
        var command = new ArrayList<>(List.of(program("initdb"), "-D", into.toString(), "-U", "postgres"));
        command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8"));
        command.addAll(List.of("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=ar"));
        if (durability == Durability.FOR_TESTS) {
            command.add("--no-sync");
        }
        return command;
    }

    private int freePort() throws IOException {
        var known = data.get(PORT);
        for (var wanted : known == null ? List.of(0) : List.of(Integer.parseInt(known), 0)) {
            try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (java.net.BindException e) {
                continue;
            }
        }
        throw new IOException("no port is free");
    }

    private void pgCtl(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(program("pg_ctl"), "-D", cluster.toString()));
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private String program(String name) throws IOException {
        return PostgresBinaries.unpackedIn(data.resolve("bin"))
                .resolve("bin")
                .resolve(name)
                .toString();
    }

    private void run(List<String> command) throws IOException {
        if (!Files.exists(log)) {
            Files.createFile(log);
            Unprivileged.give(log);
        }
        var whole = new ArrayList<>(Unprivileged.prefix());
        whole.addAll(command);
        var process = new ProcessBuilder(whole)
                .directory(data.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        Path.of(command.getFirst()).getFileName() + " failed; the reason is at the end of " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.getFirst(), e);
        }
    }
}
