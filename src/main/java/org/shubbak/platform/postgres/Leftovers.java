package org.shubbak.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a program that was killed may have left in the cluster's folder: a living server, orphans, a stale pid file. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path cluster;

    Leftovers(Path cluster) {
        this.cluster = cluster;
    }

    /** The postmaster that still serves this cluster, if there is one. */
    Optional<ProcessHandle> server() throws IOException {
        var pidFile = pidFile();
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::worksHere);
    }

    /** Ends what still works in the cluster's folder, then removes the pid file that points at nobody. */
    void clear() throws IOException {
        ProcessHandle.allProcesses().filter(this::worksHere).forEach(Leftovers::end);
        Files.deleteIfExists(pidFile());
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    /** Every process of a server has its cluster as working directory, so nobody else's process is ever taken for one. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(cluster.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
