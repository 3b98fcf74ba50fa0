package org.shubbak.queue.live;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings one listener the latest news, one at a time; a slow listener misses what is overtaken and delays nobody. */
final class Mailbox {

    private final AtomicReference<@Nullable HallNews> waiting = new AtomicReference<>();
    private final Consumer<HallNews> listener;
    private final ExecutorService work;
    private final boolean crowd;
    private boolean busy;

    /** @param crowd whether the listener needs to know who waits */
    Mailbox(Consumer<HallNews> listener, boolean crowd, ExecutorService work) {
        this.listener = listener;
        this.work = work;
        this.crowd = crowd;
    }

    boolean needsCrowd() {
        return crowd;
    }

    void put(HallNews news) {
        waiting.set(news);
        synchronized (this) {
            if (busy) {
                return;
            }
            busy = true;
        }
        work.execute(this::deliver);
    }

    private void deliver() {
        while (true) {
            HallNews news = waiting.getAndSet(null);
            if (news == null) {
                synchronized (this) {
                    if (waiting.get() == null) {
                        busy = false;
                        return;
                    }
                }
            } else {
                listener.accept(news);
            }
        }
    }
}
