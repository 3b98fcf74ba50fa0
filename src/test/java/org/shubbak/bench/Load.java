package org.shubbak.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Lets several workers repeat an act for a while. */
final class Load {

    private final int workers;

    Load(int workers) {
        this.workers = workers;
    }

    /** Answers how many a second were done. */
    double run(Duration duration, Callable<?> act) throws InterruptedException, ExecutionException {
        var done = new AtomicLong();
        var began = System.nanoTime();
        var end = began + duration.toNanos();
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var running = IntStream.range(0, workers)
                    .<Future<?>>mapToObj(worker -> pool.submit(() -> {
                        while (System.nanoTime() < end) {
                            act.call();
                            done.incrementAndGet();
                        }
                        return null;
                    }))
                    .toList();
            for (var worker : running) {
                worker.get();
            }
        }
        return done.get() / ((System.nanoTime() - began) / 1e9);
    }
}
