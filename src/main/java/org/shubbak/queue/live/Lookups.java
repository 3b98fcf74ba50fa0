package org.shubbak.queue.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shubbak.shared.PublicCode;
import org.springframework.stereotype.Component;

/**
 * Finds tickets by their codes. Whoever asks while a question is on its way is asked for with the next: thousands of phones
 * that come back at once are a few statements over one connection.
 */
@Component
class Lookups {

    private static final int MOST = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private record Asked(PublicCode code, CompletableFuture<Optional<Seen>> answer) {}

    private final PeopleReading reading;
    private final ConcurrentLinkedQueue<Asked> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

    Lookups(PeopleReading reading) {
        this.reading = reading;
    }

    /** Ends with the database's own exception when it cannot be reached, and in any case after three seconds. */
    CompletableFuture<Optional<Seen>> find(PublicCode code) {
        Asked asked = new Asked(code, new CompletableFuture<>());
        waiting.add(asked);
        begin();
        return asked.answer().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void begin() {
        if (asking.compareAndSet(false, true)) {
            work.execute(this::ask);
        }
    }

    private void ask() {
        try {
            for (List<Asked> some = some(); !some.isEmpty(); some = some()) {
                answer(some);
            }
        } finally {
            asking.set(false);
        }
        if (!waiting.isEmpty()) {
            begin();
        }
    }

    private List<Asked> some() {
        List<Asked> some = new ArrayList<>();
        for (Asked one = waiting.poll(); one != null; one = some.size() < MOST ? waiting.poll() : null) {
            some.add(one);
        }
        return some;
    }

    private void answer(List<Asked> some) {
        try {
            Map<PublicCode, Seen> found = new LinkedHashMap<>();
            List<PublicCode> codes = some.stream().map(Asked::code).distinct().toList();
            reading.byCode(codes).forEach(one -> found.put(one.code(), one));
            some.forEach(one -> one.answer().complete(Optional.ofNullable(found.get(one.code()))));
        } catch (RuntimeException unreachable) {
            some.forEach(one -> one.answer().completeExceptionally(unreachable));
        }
    }
}
