package org.shubbak.queue.live;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One phone that follows a ticket. It is told what changes for it, and now and then that nothing did. */
final class Phone {

    private final UUID ticket;
    private final Function<PhoneState, Frame> words;
    private final Listener listener;
    private @Nullable PhoneState last;
    private long lastTold;

    Phone(UUID ticket, Function<PhoneState, Frame> words, Listener listener) {
        this.ticket = ticket;
        this.words = words;
        this.listener = listener;
    }

    UUID ticket() {
        return ticket;
    }

    synchronized void tell(PhoneState now, long at, long beat) {
        if (!now.equals(last)) {
            last = now;
            lastTold = at;
            listener.say(words.apply(now));
        } else if (at - lastTold >= beat) {
            lastTold = at;
            listener.say(Frame.BEAT);
        }
    }

    /** Whether its ticket's visit was over when it was told last. */
    synchronized boolean isOver() {
        return last != null && last.state().ended();
    }

    void end() {
        listener.end();
    }
}
