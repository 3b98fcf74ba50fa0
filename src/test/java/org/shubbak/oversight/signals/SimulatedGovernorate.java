package org.shubbak.oversight.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year of a governorate, made up: centres of different speed, services that differ tenfold in time and strictness, offices
 * that bring better and worse files, people who are quick or slow, mild or strict within ordinary bounds, and who are there
 * more or less of the time, so that some have long queues. Work is dealt to whoever has least. Planted cases differ in one
 * thing each.
 */
final class SimulatedGovernorate {

    private static final int CENTRES = 5;
    private static final int PEOPLE = 4;
    private static final int SERVICES = 6;
    private static final int OFFICES = 8;
    private static final int FILES = 1_500;
    private static final Instant BEGIN = Instant.parse("2025-01-05T07:00:00Z");

    /** What was done in it. */
    record Year(List<Decision> decisions, List<Look> looks) {

        /** All tests over it, a service at a time. */
        List<Tested> examined() {
            Examining examining = new Examining();
            decisions.stream()
                    .collect(Collectors.groupingBy(Decision::service))
                    .values()
                    .forEach(examining::decisions);
            examining.looks(looks);
            return examining.results();
        }
    }

    /** One person with his ordinary ways. */
    private static final class Person {
        private final UUID id;
        private final String unit;
        private double pace;
        private final double mildness;
        private final double away;
        private final double offset;
        private double passes;
        private double asksAgain;
        private double looksIdly;
        private double stays;
        private final List<Pending> queue = new ArrayList<>();
        private double freeAt;
        private @Nullable Pending current;
        private double done;

        private Person(Random random, String unit) {
            id = new UUID(random.nextLong(), random.nextLong());
            this.unit = unit;
            pace = Math.exp(0.12 * random.nextGaussian());
            mildness = 0.15 * random.nextGaussian();
            away = random.nextInt(3) == 0 ? 0.3 : 0.05;
            offset = random.nextDouble() * ROUND;
            passes = 0.05;
            asksAgain = 0.06;
            looksIdly = 0.1;
            stays = 0.06;
        }

        private boolean isThere(double hour) {
            return (hour + offset) % ROUND >= away * ROUND;
        }

        /** When so many hours of work are done that begin at an hour, with absences left out. */
        private double after(double begin, double work) {
            double at = begin;
            double left = work;
            while (true) {
                double inRound = (at + offset) % ROUND;
                if (inRound < away * ROUND) {
                    at += away * ROUND - inRound;
                    inRound = away * ROUND;
                }
                double until = ROUND - inRound;
                if (left < until) {
                    return at + left;
                }
                left -= until;
                at += until;
            }
        }
    }

    /** Hours from one absence to the next. */
    private static final double ROUND = 160;

    /** A file that waits for its reviewer; times are hours from the beginning. */
    private record Pending(UUID request, int service, int office, double quality, double registered) {}

    private final Random random;
    private final List<Person> people = new ArrayList<>();
    private final double[] hours = new double[SERVICES];
    private final double[] strictness = new double[SERVICES];
    private final double[] quality = new double[OFFICES];
    private final List<Step> steps = new ArrayList<>();
    private final Map<UUID, List<String>> offices = new HashMap<>();
    private final Loads loads = new Loads();
    private final Map<UUID, Boolean> late = new HashMap<>();
    private final List<Look> looks = new ArrayList<>();
    private final Map<Kind, UUID> planted = new HashMap<>();

    private SimulatedGovernorate(long seed) {
        random = new Random(seed);
        for (int i = 0; i < SERVICES; i++) {
            hours[i] = 0.5 * Math.pow(1.6, i);
            strictness[i] = -1.2 + 0.4 * i;
        }
        for (int i = 0; i < OFFICES; i++) {
            quality[i] = 0.6 * random.nextGaussian();
        }
        quality[0] = -0.2;
        quality[1] = 0.4;
        for (int centre = 0; centre < CENTRES; centre++) {
            for (int i = 0; i < PEOPLE; i++) {
                people.add(new Person(random, "SHR-0" + (centre + 1)));
            }
        }
    }

    /** A year in which nobody does anything special. */
    static Year clean(long seed) {
        return new SimulatedGovernorate(seed).year();
    }

    /** A year with one planted person for each kind, each in one thing; the map says who. */
    static Year planted(long seed, Map<Kind, UUID> who) {
        var governorate = new SimulatedGovernorate(seed);
        governorate.plant();
        who.putAll(governorate.planted);
        return governorate.year();
    }

    private void plant() {
        Person fast = someone(Kind.FAST, 0);
        fast.pace *= 0.2;
        Person slow = someone(Kind.SLOW, 1);
        slow.pace *= 3;
        someone(Kind.OUT_OF_TURN, 2).passes = 0.3;
        someone(Kind.ASKS_AGAIN, 3).asksAgain = 0.3;
        someone(Kind.LOOKS, 4).looksIdly = 0.6;
        someone(Kind.CLOSING_TIME, 0).stays = 0.35;
        someone(Kind.APPROVES_OFFICE, 1);
        someone(Kind.REFUSES_OFFICE, 2);
    }

    private Person someone(Kind kind, int centre) {
        List<Person> free = people.stream()
                .filter(it -> it.unit.equals("SHR-0" + (centre + 1)))
                .filter(it -> it.away < 0.1 && !planted.containsValue(it.id))
                .toList();
        Person one = free.isEmpty()
                ? people.stream()
                        .filter(it -> !planted.containsValue(it.id))
                        .findFirst()
                        .orElseThrow()
                : free.get(random.nextInt(free.size()));
        planted.put(kind, one.id);
        return one;
    }

    private Year year() {
        IntStream.rangeClosed(1, CENTRES).forEach(centre -> centre("SHR-0" + centre));
        steps.forEach(it ->
                loads.add(it.staff(), it.opened().getEpochSecond(), it.end().getEpochSecond()));
        var queues = new Queues(loads, offices, (unit, at) -> late.getOrDefault(moment(unit, at), false));
        return new Year(queues.decisions(steps), looks);
    }

    /** Files arrive, are dealt to whoever has least, and are done in turn, or not. */
    private void centre(String unit) {
        List<Person> staff = people.stream().filter(it -> it.unit.equals(unit)).toList();
        double speed = Math.exp(0.3 * random.nextGaussian());
        double work = 0;
        for (double one : hours) {
            work += one / SERVICES;
        }
        double gap = work
                * speed
                / (0.9 * staff.stream().mapToDouble(it -> 1 - it.away).sum());
        double now = 0;
        for (int file = 0; file < FILES; file++) {
            now += -Math.log(1 - random.nextDouble()) * gap;
            for (Person one : staff) {
                finishUntil(one, now, speed);
            }
            deal(staff, now);
        }
        for (Person one : staff) {
            finishUntil(one, Double.MAX_VALUE, speed);
        }
    }

    private void deal(List<Person> staff, double now) {
        List<Person> there = staff.stream().filter(it -> it.isThere(now)).toList();
        Person to = (there.isEmpty() ? staff : there)
                .stream()
                        .min(Comparator.comparingInt((Person it) -> it.queue.size())
                                .thenComparingInt(it -> random.nextInt()))
                        .orElseThrow();
        int service = random.nextInt(SERVICES);
        int office = random.nextInt(OFFICES);
        double good = random.nextGaussian() + quality[office];
        to.queue.add(new Pending(new UUID(random.nextLong(), random.nextLong()), service, office, good, now));
    }

    private void finishUntil(Person one, double until, double speed) {
        while (true) {
            Pending file = one.current;
            if (file == null) {
                if (one.queue.isEmpty()) {
                    return;
                }
                double begin = Math.max(one.freeAt, one.queue.getFirst().registered());
                file = one.queue.get(pick(one, begin));
                one.current = file;
                one.done = one.after(
                        begin, hours[file.service()] * speed * one.pace * Math.exp(0.6 * random.nextGaussian()));
            }
            if (one.done > until) {
                return;
            }
            one.queue.remove(file);
            one.current = null;
            one.freeAt = one.done;
            decide(one, file, one.done, passed(one, file));
        }
    }

    /** Mostly the first; now and then a later one of the same service, before which the first is ready. */
    private int pick(Person one, double begin) {
        Pending first = one.queue.getFirst();
        for (int i = 1; i < one.queue.size(); i++) {
            Pending other = one.queue.get(i);
            if (other.service() == first.service() && other.registered() <= begin) {
                return random.nextDouble() < one.passes ? i : 0;
            }
        }
        return 0;
    }

    private static boolean passed(Person one, Pending file) {
        return one.queue.stream().anyMatch(it -> it.service() == file.service() && it.registered() < file.registered());
    }

    private void decide(Person one, Pending file, double end, boolean passed) {
        Instant closed = moment(end);
        int asked = random.nextDouble() < one.asksAgain ? 2 : random.nextInt(4) == 0 ? 1 : 0;
        steps.add(new Step(
                file.request(),
                "SHR-" + steps.size(),
                one.id,
                one.unit,
                "SRV-" + file.service(),
                "review",
                moment(file.registered()),
                moment(file.registered()),
                closed,
                favours(one, file) ? "forward" : "reject",
                passed,
                asked));
        offices.put(file.request(), List.of(Integer.toString(file.office())));
        late.put(moment(one.unit, closed), random.nextDouble() < one.stays);
        if (random.nextInt(6) == 0) {
            boolean acted = random.nextDouble() >= one.looksIdly;
            looks.add(new Look(file.request(), "SHR-" + steps.size(), one.id, one.unit, false, acted, closed));
        }
    }

    private boolean favours(Person one, Pending file) {
        if (one.id.equals(planted.get(Kind.APPROVES_OFFICE)) && file.office() == 0) {
            return random.nextDouble() < 0.98;
        }
        if (one.id.equals(planted.get(Kind.REFUSES_OFFICE)) && file.office() == 1) {
            return random.nextDouble() < 0.05;
        }
        return file.quality() + one.mildness > strictness[file.service()] * 0.5 - 0.1;
    }

    private static Instant moment(double hour) {
        return BEGIN.plus(Duration.ofSeconds(Math.round(hour * 3600)));
    }

    private static UUID moment(String unit, Instant at) {
        return UUID.nameUUIDFromBytes((unit + at).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
