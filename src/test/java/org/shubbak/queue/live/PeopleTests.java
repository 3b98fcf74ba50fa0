package org.shubbak.queue.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;

/** Whatever comes late, twice or while the hall is being read: what is known of its people is what happened last. */
class PeopleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final TicketState[] STATES = TicketState.values();

    /** Changes reach the node in another order than they were made; a whole reading begins and ends anywhere between. */
    @Property(tries = 500)
    void nobody_is_lost_and_nobody_who_left_still_waits(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int many) {
        Random random = new Random(seed);
        People people = new People();
        people.begin();
        people.replace(TODAY, List.of(), 0);
        Map<UUID, Seen> database = new HashMap<>();
        List<Seen> onTheWay = new ArrayList<>();
        List<Seen> late = List.of();
        List<Seen> read = null;
        for (int step = 0; step < 120; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> onTheWay.add(change(database, random, many));
                case 2, 3 -> {
                    if (!onTheWay.isEmpty()) {
                        people.seen(onTheWay.remove(random.nextInt(onTheWay.size())));
                    }
                }
                default -> {
                    if (read == null) {
                        // Nothing is on its way for longer than from one reading to the next.
                        late.forEach(people::seen);
                        onTheWay.removeAll(late);
                        late = List.copyOf(onTheWay);
                        people.begin();
                        read = open(database);
                    } else {
                        people.replace(TODAY, read, step);
                        read = null;
                    }
                }
            }
        }
        onTheWay.forEach(people::seen);
        if (read != null) {
            people.replace(TODAY, read, 1000);
        }
        assertThat(people.waiting().stream().map(one -> one.ticket()))
                .containsExactlyInAnyOrderElementsOf(database.values().stream()
                        .filter(Seen::waits)
                        .map(Seen::id)
                        .toList());
    }

    @Example
    void a_ticket_of_another_day_waits_in_no_line_of_today() {
        People people = new People();
        people.replace(TODAY, List.of(), 0);
        people.seen(seen(new UUID(0, 1), TODAY.minusDays(1), TicketState.WAITING, 0));
        assertThat(people.waiting()).isEmpty();
        people.seen(seen(new UUID(0, 1), TODAY, TicketState.WAITING, 1));
        assertThat(people.waiting()).hasSize(1);
    }

    @Example
    void what_was_read_yesterday_is_not_known_today() {
        People people = new People();
        people.replace(TODAY.minusDays(1), List.of(), 100);
        assertThat(people.isKnown(TODAY.minusDays(1), 100)).isTrue();
        assertThat(people.isKnown(TODAY.minusDays(1), 101)).isFalse();
        assertThat(people.isKnown(TODAY, 0)).isFalse();
    }

    @Example
    void what_nobody_looked_at_for_a_while_is_read_again_and_stays_known_while_it_cannot_be() {
        People people = new People();
        people.replace(TODAY, List.of(seen(new UUID(0, 1), TODAY, TicketState.WAITING, 0)), 100);
        people.doubt(200);
        assertThat(people.isKnown(TODAY, 100)).isFalse();
        assertThat(people.waiting()).hasSize(1);
    }

    private static Seen change(Map<UUID, Seen> database, Random random, int many) {
        UUID id = new UUID(0, random.nextInt(many));
        Seen before = database.get(id);
        Seen now = before == null
                ? seen(id, TODAY, TicketState.WAITING, 0)
                : seen(id, TODAY, STATES[random.nextInt(STATES.length)], before.version() + 1);
        database.put(id, now);
        return now;
    }

    private static List<Seen> open(Map<UUID, Seen> database) {
        return database.values().stream().filter(one -> !one.state().ended()).toList();
    }

    private static Seen seen(UUID id, LocalDate day, TicketState state, int version) {
        return new Seen(
                id,
                PublicCode.random(),
                new UnitId("SHR-01"),
                "A",
                1,
                day,
                day,
                "A",
                false,
                Instant.parse("2026-02-01T08:00:00Z"),
                state,
                null,
                version);
    }
}
