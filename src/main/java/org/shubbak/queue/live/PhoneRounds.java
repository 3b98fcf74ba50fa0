package org.shubbak.queue.live;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.wait.Pace;
import org.shubbak.queue.wait.Paces;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Tells the phones where their holders stand: the people of many halls are read at once, each hall every few seconds. */
@Component
class PhoneRounds {

    private static final long KEPT = Duration.ofSeconds(8).toNanos();
    private static final int HALLS_AT_ONCE = 16;

    private final PeopleReading reading;
    private final Halls halls;
    private final Paces paces;
    private final Clock clock;

    PhoneRounds(PeopleReading reading, Halls halls, Paces paces, Clock clock) {
        this.reading = reading;
        this.halls = halls;
        this.paces = paces;
        this.clock = clock;
    }

    /** Whether the people of a hall are known well enough to say where somebody stands. */
    boolean knows(Followers hall) {
        return hall.people().isKnown(CairoTime.today(clock), System.nanoTime() - 2 * KEPT);
    }

    void round(Collection<Followers> all) {
        long now = System.nanoTime();
        List<Followers> due = all.stream().filter(hall -> hall.isRoundDue(now)).toList();
        Map<UUID, Followers> unknown = new HashMap<>();
        for (int from = 0; from < due.size(); from += HALLS_AT_ONCE) {
            List<Followers> some = due.subList(from, Math.min(due.size(), from + HALLS_AT_ONCE));
            readPeople(some);
            some.forEach(hall -> round(hall, unknown));
        }
        lookFor(unknown);
    }

    private void round(Followers hall, Map<UUID, Followers> unknown) {
        HallSnapshot known = hall.snapshot();
        if (known != null) {
            long now = System.nanoTime();
            hall.beginRound(now);
            hall.round(crowd(hall, known, true), now).forEach(ticket -> unknown.put(ticket, hall));
        }
    }

    private void readPeople(List<Followers> some) {
        LocalDate today = CairoTime.today(clock);
        long now = System.nanoTime();
        List<Followers> old = some.stream()
                .filter(hall -> !hall.people().isKnown(today, now - KEPT))
                .toList();
        if (old.isEmpty()) {
            return;
        }
        old.forEach(hall -> hall.people().begin());
        Map<UnitId, List<Seen>> byHall = new HashMap<>();
        reading.open(old.stream().map(Followers::unit).toList(), today)
                .forEach(one -> byHall.computeIfAbsent(one.unit(), unit -> new ArrayList<>())
                        .add(one));
        old.forEach(hall -> hall.people().replace(today, byHall.getOrDefault(hall.unit(), List.of()), now));
    }

    private void lookFor(Map<UUID, Followers> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        LocalDate today = CairoTime.today(clock);
        long now = System.nanoTime();
        reading.byId(unknown.keySet()).forEach(seen -> {
            Followers hall = unknown.get(seen.id());
            if (hall != null) {
                hall.found(seen, today, now);
            }
        });
    }

    /** @param anew whether the windows and their pace are looked at again */
    Crowd crowd(Followers hall, HallSnapshot known, boolean anew) {
        return hall.crowd(
                () -> {
                    Hall setUp = halls.of(hall.unit());
                    return new Crowd(setUp, known.calling(), hall.people().waiting(), paces(setUp));
                },
                anew);
    }

    private Map<Line.Kind, Pace> paces(Hall hall) {
        Map<Line.Kind, Pace> kinds = new EnumMap<>(Line.Kind.class);
        hall.lines().forEach(line -> kinds.computeIfAbsent(line.kind(), kind -> paces.of(hall.unit(), kind)));
        return kinds;
    }
}
