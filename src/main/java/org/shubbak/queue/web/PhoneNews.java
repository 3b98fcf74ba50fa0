package org.shubbak.queue.web;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.kiosk.FollowingTicket;
import org.shubbak.queue.kiosk.TicketView;
import org.shubbak.queue.live.BoardPicture;
import org.shubbak.queue.live.Crowd;
import org.shubbak.queue.live.HallNews;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.UnitId;

/**
 * What one phone is told of its hall. While its holder waits, the crowd that all phones share says where he stands; the
 * database is asked only when he is called or gone, and not any more once his visit is over. Nothing is said twice, but now and then, to show that it still holds.
 */
final class PhoneNews {

    private static final long BEAT = Duration.ofSeconds(10).toNanos();

    private final FollowingTicket following;
    private final FollowingTicket.Followed ticket;
    private Map<String, Object> last = Map.of();
    private long lastSaid;
    private boolean over;

    PhoneNews(FollowingTicket following, FollowingTicket.Followed ticket) {
        this.following = following;
        this.ticket = ticket;
    }

    UnitId unit() {
        return ticket.unit();
    }

    /** Called by one thread at a time. */
    @Nullable
    Object told(HallNews news) {
        Map<String, Object> now = state(news);
        long at = System.nanoTime();
        if (now.equals(last) && at - lastSaid < BEAT) {
            return null;
        }
        last = now;
        lastSaid = at;
        return now;
    }

    private Map<String, Object> state(HallNews news) {
        if (over) {
            return last;
        }
        Crowd crowd = news.crowd();
        Crowd.Place place = crowd == null || isAtWindow(news.board()) ? null : crowd.of(ticket.id());
        return place == null ? read() : state(TicketState.WAITING, place, 0);
    }

    private Map<String, Object> read() {
        TicketView seen = following.of(ticket.code().value());
        over = seen.state().ended();
        return state(seen);
    }

    private boolean isAtWindow(@Nullable BoardPicture board) {
        return board != null
                && board.windows().stream().anyMatch(window -> ticket.number().equals(window.ticket()));
    }

    static Map<String, Object> state(TicketView ticket) {
        Integer window = ticket.window();
        return state(ticket.state(), ticket.place(), window == null ? 0 : window);
    }

    private static Map<String, Object> state(TicketState state, Crowd.@Nullable Place place, int window) {
        var minutes = place == null ? null : place.minutes();
        return Map.of(
                "state", state.name(),
                "ahead", place == null ? -1 : place.ahead(),
                "from", minutes == null ? -1 : minutes.fromMinutes(),
                "to", minutes == null ? -1 : minutes.toMinutes(),
                "window", window);
    }
}
