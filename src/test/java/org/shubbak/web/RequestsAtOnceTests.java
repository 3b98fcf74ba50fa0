package org.shubbak.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestsAtOnceTests {

    @Test
    void of_a_crowd_only_so_many_are_worked_on_at_once_and_all_are_served() throws Exception {
        Executor doors = RequestsAtOnce.limited(Thread.ofVirtual()::start, 3);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch served = new CountDownLatch(200);
        for (int n = 0; n < 200; n++) {
            doors.execute(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                served.countDown();
            });
        }
        served.await();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void a_request_that_breaks_gives_its_place_to_the_next() throws Exception {
        Executor doors = RequestsAtOnce.limited(
                task -> Thread.ofVirtual()
                        .uncaughtExceptionHandler((thread, broken) -> {})
                        .start(task),
                1);
        CountDownLatch served = new CountDownLatch(1);
        doors.execute(() -> {
            throw new IllegalStateException("broken");
        });
        doors.execute(served::countDown);
        served.await();
        assertThat(served.getCount()).isZero();
    }
}
