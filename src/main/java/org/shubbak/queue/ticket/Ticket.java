package org.shubbak.queue.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.order.Waiting;
import org.shubbak.shared.Refusal;

/** One visit to the hall (تذكرة), from the ticket taken to its end. Every change is a verb that asks {@link TicketLife}. */
public final class Ticket {

    /** A called person is given at least this long before he is called again or marked as missing. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    static final int MOST_RECALLS = 3;

    private final TicketFacts facts;
    private final int version;
    private TicketStand stand;

    Ticket(TicketFacts facts, TicketStand stand, int version) {
        this.facts = facts;
        this.stand = stand;
        this.version = version;
    }

    /** A ticket just taken. */
    static Ticket taken(TicketFacts facts, String line) {
        boolean prioritised = facts.claimed() != Priority.NONE;
        return new Ticket(facts, TicketStand.waiting(line, facts.number().day(), prioritised), 0);
    }

    /** @param reason why it is called before others who came earlier; null when it is its turn */
    void call(UUID window, UUID staff, @Nullable String reason, Instant now) {
        stand = stand.in(after(TicketAct.CALL)).calledTo(window, staff, reason, now);
    }

    /** @throws Refusal {@code queue.too-soon} within the pause, {@code queue.recalled-enough} after the third time */
    void recall(Instant now) {
        TicketState next = after(TicketAct.RECALL);
        if (stand.recalls() >= MOST_RECALLS) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.recalled-enough", MOST_RECALLS);
        }
        requirePause(now);
        stand = stand.in(next).recalledAt(now);
    }

    void serve(Instant now) {
        stand = stand.in(after(TicketAct.SERVE)).servedAt(now);
    }

    /** Notes that he did not come when he was called; whoever was put back once before is gone for good. */
    void miss(Instant now) {
        requirePause(now);
        TicketState next = after(TicketAct.MISS);
        stand = stand.in(next).missedAt(now);
        if (stand.misses() > 1) {
            stand = stand.in(after(TicketAct.ABANDON)).endedAt(now);
        }
    }

    /** Puts him back into the line where he came, once, within the grace. */
    void reinsert(Duration grace, Instant now) {
        TicketState next = after(TicketAct.REINSERT);
        Instant missed = stand.missed();
        if (missed != null && Duration.between(missed, now).compareTo(grace) > 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.grace-over", grace.toMinutes());
        }
        stand = stand.in(next).leftWindow();
    }

    void abandon(Instant now) {
        stand = stand.in(after(TicketAct.ABANDON)).endedAt(now);
    }

    void hold(Instant now) {
        stand = stand.in(after(TicketAct.HOLD)).heldFrom(now);
    }

    void resume(Instant now) {
        stand = stand.in(after(TicketAct.RESUME)).heldUntil(now);
    }

    /** Moves him to another line; he keeps the time at which he came. */
    void transfer(String line, Instant now) {
        stand = stand.in(after(TicketAct.TRANSFER)).heldUntil(now).inLine(line).leftWindow();
    }

    void sendForDocuments(Instant now) {
        stand = stand.in(after(TicketAct.SEND_FOR_DOCUMENTS)).heldUntil(now).awayFrom(now);
    }

    /** He is back the same day: with the time at which he first came, and with priority. */
    void comeBack(LocalDate today) {
        TicketState next = after(TicketAct.COME_BACK);
        if (!today.equals(stand.queueDay())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.another-day");
        }
        stand = stand.in(next).prioritised(true).leftWindow();
    }

    void putBack() {
        stand = stand.in(after(TicketAct.PUT_BACK)).leftWindow();
    }

    void confirmPriority() {
        stand = stand.in(after(TicketAct.CONFIRM_PRIORITY)).confirmed(true);
    }

    /** The claim does not hold: he waits on with the others, from when he came. */
    void denyPriority() {
        stand = stand.in(after(TicketAct.DENY_PRIORITY))
                .confirmed(false)
                .prioritised(false)
                .leftWindow();
    }

    void finish(Instant now) {
        stand = stand.in(after(TicketAct.FINISH)).heldUntil(now).endedAt(now);
    }

    void giveUp(Instant now) {
        stand = stand.in(after(TicketAct.GIVE_UP)).heldUntil(now).endedAt(now);
    }

    void carryOver(LocalDate day) {
        stand = stand.in(after(TicketAct.CARRY_OVER)).onDay(day).leftWindow();
    }

    void endDay(Instant now) {
        stand = stand.in(after(TicketAct.END_DAY)).heldUntil(now).endedAt(now);
    }

    public TicketFacts facts() {
        return facts;
    }

    public TicketStand stand() {
        return stand;
    }

    public UUID id() {
        return facts.id();
    }

    public TicketState state() {
        return stand.state();
    }

    int version() {
        return version;
    }

    /** The number as it is called today. */
    public String numberText() {
        return facts.number().text(stand.queueDay());
    }

    public Waiting waiting() {
        return new Waiting(facts.id(), stand.line(), stand.prioritised(), facts.arrivedAt());
    }

    private TicketState after(TicketAct act) {
        return TicketLife.require(stand.state(), act);
    }

    /** A clock that was set back since the call holds nobody up. */
    private void requirePause(Instant now) {
        Instant called = stand.calledAt();
        if (called != null && !now.isBefore(called) && now.isBefore(called.plus(PAUSE))) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "queue.too-soon",
                    Duration.between(now, called.plus(PAUSE)).toSeconds() + 1);
        }
    }
}
