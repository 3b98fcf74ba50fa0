package org.shubbak.queue.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTests {

    private static final Duration A_MOMENT = Duration.ofMillis(10);

    @Test
    void a_round_that_fails_in_whatever_way_is_followed_by_the_next() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(3);
        Loop loop = new Loop("test", A_MOMENT, A_MOMENT, () -> {
            third.countDown();
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
            }
            if (rounds.get() == 2) {
                throw new StackOverflowError("worse");
            }
        });
        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        loop.end();
    }

    @Test
    void however_often_it_is_woken_meanwhile_one_round_follows() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        Loop loop = new Loop("test", A_MOMENT, Duration.ofMinutes(5), () -> {
            rounds.incrementAndGet();
            begun.countDown();
            second.countDown();
            try {
                go.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        loop.wake();
        begun.await();
        for (int n = 0; n < 100; n++) {
            loop.wake();
        }
        go.countDown();
        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(rounds.get()).isEqualTo(2);
        loop.end();
    }
}
