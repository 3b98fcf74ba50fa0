package org.shubbak.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the official whether he wants to sign (الموافقة على التوقيع), one thing after the other, or a batch for some minutes. */
public final class Consents {

    static final Duration BATCH = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KEPT = 20;

    private final Clock clock;
    private final Duration patience;
    private final Deque<Question> waiting = new ArrayDeque<>();
    private final Deque<Question> signed = new ArrayDeque<>();
    private Instant batchUntil = Instant.EPOCH;
    private String batchOf = "";

    Consents(Clock clock) {
        this(clock, PATIENCE);
    }

    Consents(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** What he said. */
    enum Said {
        YES,
        NO,
        NOTHING
    }

    /**
     * One thing to sign, as its page describes it; only origin, kind and hash are this program's own knowledge.
     *
     * @param hash empty for the proof of a certificate
     */
    public record Question(
            UUID id,
            String origin,
            String service,
            String number,
            String holder,
            String hash,
            String certificate,
            CompletableFuture<Boolean> answer) {}

    /** Waits until he has answered, or for two minutes. A proof is asked for each time. */
    Said ask(Question question) {
        if (isInBatch(question)) {
            return Said.YES;
        }
        put(question);
        try {
            return question.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS) ? Said.YES : Said.NO;
        } catch (TimeoutException | ExecutionException silence) {
            return Said.NOTHING;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Said.NOTHING;
        } finally {
            remove(question);
        }
    }

    private synchronized boolean isInBatch(Question question) {
        return !question.hash().isEmpty()
                && question.origin().equals(batchOf)
                && clock.instant().isBefore(batchUntil);
    }

    private synchronized void put(Question question) {
        waiting.addLast(question);
    }

    private synchronized void remove(Question question) {
        waiting.remove(question);
    }

    /** @param batch whether the following ones of the same site are signed without asking, for ten minutes */
    synchronized void answer(UUID id, boolean yes, boolean batch) {
        waiting.stream().filter(it -> it.id().equals(id)).findFirst().ifPresent(question -> {
            if (yes && batch && !question.hash().isEmpty()) {
                batchUntil = clock.instant().plus(BATCH);
                batchOf = question.origin();
            }
            question.answer().complete(yes);
        });
    }

    synchronized void endBatch() {
        batchUntil = Instant.EPOCH;
    }

    synchronized boolean isBatch() {
        return clock.instant().isBefore(batchUntil);
    }

    synchronized Optional<Question> first() {
        return Optional.ofNullable(waiting.peekFirst());
    }

    synchronized void signed(Question question) {
        signed.addFirst(question);
        if (signed.size() > KEPT) {
            signed.removeLast();
        }
    }

    /** The newest first. */
    synchronized List<Question> signed() {
        return List.copyOf(signed);
    }
}
