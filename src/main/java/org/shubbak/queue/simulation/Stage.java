package org.shubbak.queue.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.queue.kiosk.FollowingTicket;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.Called;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.ComingBack;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.queue.ticket.TakingSeat;
import org.shubbak.queue.ticket.TakingTicket;
import org.shubbak.queue.ticket.TicketAct;
import org.shubbak.queue.wait.WaitRange;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the people of a simulated day do, each by the use case that the page would call. */
@Component
@ConditionalOnProperty("shubbak.simulation.centre")
class Stage {

    private static final Actor KIOSK = Actor.citizen("kiosk simulation");
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration ON_THE_WAY = Duration.ofSeconds(40);
    private static final Duration A_VISIT = Duration.ofMinutes(3);

    private record Present(Visitor visitor, GivenTicket ticket, Instant came, WaitRange shown, boolean returning) {}

    private final TakingTicket taking;
    private final CallingNext calling;
    private final AtWindow atWindow;
    private final ComingBack comingBack;
    private final TakingSeat seats;
    private final FollowingTicket following;
    private final ServicesShown services;
    private final Clock clock;
    private final Map<UUID, Present> present = new HashMap<>();
    private final List<Duration> waits = new ArrayList<>();
    private int given;
    private int held;

    Stage(
            TakingTicket taking,
            CallingNext calling,
            AtWindow atWindow,
            ComingBack comingBack,
            TakingSeat seats,
            FollowingTicket following,
            ServicesShown services,
            Clock clock) {
        this.taking = taking;
        this.calling = calling;
        this.atWindow = atWindow;
        this.comingBack = comingBack;
        this.seats = seats;
        this.following = following;
        this.services = services;
        this.clock = clock;
    }

    /** Somebody stands before the kiosk. */
    List<PlayingDay.Event> comes(UnitId unit, Visitor visitor) {
        try {
            GivenTicket ticket = taking.take(wish(unit, visitor), KIOSK, key());
            var place = following.of(ticket.code()).place();
            var minutes = place == null ? null : place.minutes();
            WaitRange shown = minutes == null ? new WaitRange(0, 600) : minutes;
            present.put(ticket.id(), new Present(visitor, ticket, clock.instant(), shown, false));
            given++;
        } catch (Refusal turnedAway) {
            // The hall is full or closed: he goes home, as he would.
            return List.of();
        }
        return List.of();
    }

    /** Somebody at a window calls the next; when nobody waits he looks again soon, until the day is over. */
    List<PlayingDay.Event> calls(CurrentStaff clerk, Instant closes) {
        try {
            Called called = calling.next(clerk, key());
            Present one = present.get(called.ticket());
            if (one == null) {
                return after(ON_THE_WAY, () -> greets(called.ticket(), clerk, closes));
            }
            noteWait(one);
            return after(one.visitor().walks(), () -> arrives(one, clerk, closes));
        } catch (Refusal nobody) {
            boolean over = clock.instant().isAfter(closes.plus(Duration.ofMinutes(30)));
            return over ? leaves(clerk) : after(IDLE, () -> calls(clerk, closes));
        }
    }

    /** What became of the day. */
    String summary() {
        waits.sort(Duration::compareTo);
        long median = waits.isEmpty() ? 0 : waits.get(waits.size() / 2).toMinutes();
        long ninetieth = waits.isEmpty() ? 0 : waits.get(waits.size() * 9 / 10).toMinutes();
        return "%d tickets, %d called; half waited up to %d min, nine of ten up to %d; the range shown held %d of %d."
                .formatted(given, waits.size(), median, ninetieth, held, waits.size());
    }

    /** Of how many people the range they were shown held the real wait. */
    double shareHeld() {
        return waits.isEmpty() ? 1 : held / (double) waits.size();
    }

    /** Whoever looks on took this number himself, at the kiosk; he is served as everybody else. */
    private List<PlayingDay.Event> greets(UUID ticket, CurrentStaff clerk, Instant closes) {
        return act(TicketAct.SERVE, ticket, clerk)
                ? after(A_VISIT, () -> serves(ticket, clerk, closes))
                : calls(clerk, closes);
    }

    private List<PlayingDay.Event> arrives(Present one, CurrentStaff clerk, Instant closes) {
        UUID ticket = one.ticket().id();
        if (one.visitor().ending() == Visitor.Ending.NO_SHOW) {
            return after(Duration.ofSeconds(45), () -> misses(ticket, clerk, closes));
        }
        if (!act(TicketAct.SERVE, ticket, clerk)) {
            return calls(clerk, closes);
        }
        Duration service = one.visitor().service();
        return switch (one.visitor().ending()) {
            case HELD -> after(service.dividedBy(2), () -> holds(one, clerk, closes));
            case RETURNS -> after(service.dividedBy(3), () -> sends(one, clerk, closes));
            default -> after(service, () -> serves(ticket, clerk, closes));
        };
    }

    private List<PlayingDay.Event> misses(UUID ticket, CurrentStaff clerk, Instant closes) {
        act(TicketAct.MISS, ticket, clerk);
        return calls(clerk, closes);
    }

    private List<PlayingDay.Event> serves(UUID ticket, CurrentStaff clerk, Instant closes) {
        act(TicketAct.FINISH, ticket, clerk);
        return calls(clerk, closes);
    }

    private List<PlayingDay.Event> holds(Present one, CurrentStaff clerk, Instant closes) {
        if (!act(TicketAct.HOLD, one.ticket().id(), clerk)) {
            return calls(clerk, closes);
        }
        return after(Duration.ofMinutes(2), () -> {
            act(TicketAct.RESUME, one.ticket().id(), clerk);
            return after(
                    one.visitor().service().dividedBy(2),
                    () -> serves(one.ticket().id(), clerk, closes));
        });
    }

    private List<PlayingDay.Event> sends(Present one, CurrentStaff clerk, Instant closes) {
        act(TicketAct.SEND_FOR_DOCUMENTS, one.ticket().id(), clerk);
        List<PlayingDay.Event> next = new ArrayList<>(calls(clerk, closes));
        if (!one.returning()) {
            next.addAll(after(Duration.ofMinutes(25), () -> returns(one)));
        }
        return next;
    }

    private List<PlayingDay.Event> returns(Present one) {
        try {
            comingBack.back(new PublicCode(one.ticket().code()), key());
            Visitor visitor = one.visitor();
            Visitor served = new Visitor(
                    visitor.comes(),
                    visitor.kind(),
                    visitor.sector(),
                    visitor.priority(),
                    visitor.service(),
                    visitor.walks(),
                    Visitor.Ending.SERVED);
            present.put(one.ticket().id(), new Present(served, one.ticket(), clock.instant(), one.shown(), true));
        } catch (Refusal tooLate) {
            // The hall closed meanwhile.
            return List.of();
        }
        return List.of();
    }

    private List<PlayingDay.Event> leaves(CurrentStaff clerk) {
        seats.leave(clerk);
        return List.of();
    }

    private void noteWait(Present one) {
        if (!one.returning()) {
            Duration wait = Duration.between(one.came(), clock.instant());
            waits.add(wait);
            held += one.shown().holds(wait) ? 1 : 0;
        }
    }

    /** Whether it was done; whoever looks on may have given the place up, or closed the window, meanwhile. */
    private boolean act(TicketAct act, UUID ticket, CurrentStaff clerk) {
        try {
            atWindow.act(act, ticket, clerk, key());
            return true;
        } catch (Refusal meanwhile) {
            return false;
        }
    }

    private List<PlayingDay.Event> after(Duration pause, PlayingDay.Event.Act act) {
        return List.of(new PlayingDay.Event(clock.instant().plus(pause), act));
    }

    private TakeTicket wish(UnitId unit, Visitor visitor) {
        if (visitor.kind() != Line.Kind.INTAKE) {
            return TakeTicket.forRequest(unit, visitor.kind(), null, visitor.priority(), "simulation");
        }
        List<ServiceDefinition> all = services.all();
        ServiceDefinition service = all.get(visitor.sector() % all.size());
        return TakeTicket.forService(unit, service.code(), visitor.priority(), "simulation");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
