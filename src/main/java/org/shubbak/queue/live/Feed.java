package org.shubbak.queue.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;

/** One hall and all who look at it: its last picture, the boards, which are told of every one, and the followers. */
final class Feed {

    static final long BEAT = Duration.ofSeconds(10).toNanos();
    private static final long WANTED = Duration.ofSeconds(20).toNanos();

    private final UnitId unit;
    private final Set<Listener> boards = ConcurrentHashMap.newKeySet();
    private final LastPicture picture = new LastPicture();
    private final Signal news = new Signal();
    private final Followers followers;
    private volatile long lookedAt = System.nanoTime() - WANTED;

    Feed(UnitId unit) {
        this.unit = unit;
        this.followers = new Followers(unit, picture, news);
    }

    UnitId unit() {
        return unit;
    }

    LastPicture picture() {
        return picture;
    }

    Followers followers() {
        return followers;
    }

    /** Raised whenever boards or phones were told. */
    Signal news() {
        return news;
    }

    int size() {
        return boards.size() + followers.size();
    }

    boolean isWatched() {
        return size() > 0 || System.nanoTime() - lookedAt < WANTED;
    }

    /** Somebody wants to know now; what happened while nobody looked is unknown. */
    void look() {
        if (!isWatched()) {
            picture.change();
        }
        lookedAt = System.nanoTime();
    }

    void add(Listener board) {
        look();
        boards.add(board);
        HallSnapshot known = picture.snapshot();
        if (known != null && picture.isCurrent()) {
            board.say(known.frame());
        }
    }

    void remove(Listener board) {
        boards.remove(board);
    }

    void add(Phone phone) {
        look();
        followers.add(phone);
    }

    void remove(Phone phone) {
        followers.remove(phone);
    }

    /** Tells the boards, then the phones of those who are at a window or were. */
    void tell(HallSnapshot now) {
        boolean changed = picture.take(now);
        boards.forEach(board -> board.say(now.frame()));
        followers.tell(now, changed);
        news.raise();
    }

    /** Whether something changed that somebody looks at. */
    boolean isDue() {
        return picture.isChanged() && isWatched();
    }

    @Nullable
    HallSnapshot snapshot() {
        return picture.snapshot();
    }

    void end() {
        boards.forEach(Listener::end);
        followers.end();
    }
}
