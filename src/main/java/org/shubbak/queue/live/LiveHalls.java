package org.shubbak.queue.live;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shubbak.queue.HallChanged;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.ticket.TicketMoved;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who looks at a hall when it changes (بث حي). What is shown comes from the snapshots in memory: whoever
 * looks holds neither a connection to the database nor a thread, and costs none when he comes. See decision 21.
 */
@Component
public class LiveHalls implements SmartLifecycle {

    private final Feeds feeds = new Feeds();
    private final LiveRounds rounds;
    private final SeenTickets tickets;
    private final HallNews news;
    private final Clock clock;
    private final LiveDatabase database;

    LiveHalls(
            BoardsReading reading,
            PhoneRounds phones,
            Lookups lookups,
            Halls halls,
            DatabaseWatch watch,
            Clock clock,
            LiveDatabase database) {
        this.rounds = new LiveRounds(feeds, reading, phones, halls, watch);
        this.tickets = new SeenTickets(feeds, lookups, watch);
        this.news = new HallNews(feeds, rounds, phones, watch, clock);
        this.clock = clock;
        this.database = database;
    }

    /** Something that can be told to stop looking. */
    public interface Looking extends AutoCloseable {
        @Override
        void close();
    }

    /** Lets a board look at a hall: it is told the picture now and after every change. */
    public Looking look(UnitId unit, Listener board) {
        Feed feed = feeds.of(unit);
        feed.add(board);
        rounds.wakeBoards();
        return () -> feed.remove(board);
    }

    /** Lets a phone follow a ticket: it is told where its holder stands, and at once when he is called. */
    public Looking follow(Seen ticket, Function<PhoneState, Frame> words, Listener listener) {
        Feed feed = feeds.of(ticket.unit());
        Phone phone = new Phone(ticket.id(), words, listener);
        if (!ticket.day().equals(CairoTime.today(clock))) {
            phone.tell(feed.followers().state(ticket, null), System.nanoTime(), Feed.BEAT);
            return () -> {};
        }
        feed.add(phone);
        feed.followers().people().seen(ticket);
        rounds.wakeBoards();
        rounds.wakePhones();
        return () -> feed.remove(phone);
    }

    /** How many look now, at all halls. */
    public int looking() {
        return feeds.all().stream().mapToInt(Feed::size).sum();
    }

    /** How many statements were asked of the database so far for all who look. */
    public long statements() {
        return database.statements();
    }

    /**
     * The hall as it is now; as it was last known while the database cannot be reached.
     *
     * @throws HallUnknown when nothing is known
     */
    public HallSnapshot now(UnitId unit) {
        return news.now(unit);
    }

    /** Whether what is known of a hall is too old to be shown as current. */
    public boolean isStale(HallSnapshot known) {
        return news.isStale(known);
    }

    /**
     * The ticket with this code, as it is now; as it was last seen while the database cannot be reached.
     *
     * @throws HallUnknown when neither can be said
     */
    public Optional<Seen> find(PublicCode code) {
        return tickets.find(code);
    }

    /** The tickets with these codes, looked for together; none of those of which nothing can be said now. */
    public Map<PublicCode, Seen> find(Collection<PublicCode> codes) {
        return tickets.find(codes);
    }

    /** What the phone of this ticket shows now. */
    public PhoneState state(Seen ticket) {
        return news.state(ticket);
    }

    @EventListener
    void on(TicketMoved moved) {
        Feed feed = feeds.known(moved.ticket().facts().unit());
        if (feed != null) {
            Seen seen = Seen.of(moved);
            AfterCommit.run(() -> feed.followers().moved(seen));
        }
    }

    @EventListener
    void on(HallChanged changed) {
        Feed feed = feeds.known(changed.unit());
        if (feed != null) {
            AfterCommit.run(() -> change(feed));
        }
    }

    private void change(Feed feed) {
        feed.picture().change();
        if (feed.isWatched()) {
            rounds.wakeBoards();
        }
    }

    @Override
    public void start() {
        rounds.begin();
    }

    @Override
    public void stop() {
        rounds.end();
        feeds.all().forEach(Feed::end);
    }

    @Override
    public boolean isRunning() {
        return rounds.areRunning();
    }
}
