package org.shubbak.queue.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.ticket.Priority;

/**
 * Makes the people of one day: most come in the middle of the morning, service times are log-normal, some have priority, a
 * few do not come when called. A seed makes the same day again.
 */
public final class VisitorsOfDay {

    /** How many of a thousand come in each half hour from the opening on. */
    private static final int[] SHAPE = {95, 120, 135, 140, 130, 110, 90, 75, 55, 35, 15};

    private static final double SPREAD = 0.6;

    private final Random random;

    public VisitorsOfDay(long seed) {
        this.random = new Random(seed);
    }

    /** @param people about how many come */
    public List<Visitor> make(int people) {
        List<Visitor> visitors = new ArrayList<>();
        for (int half = 0; half < SHAPE.length; half++) {
            int here = poisson(people * SHAPE[half] / 1000.0);
            for (int n = 0; n < here; n++) {
                visitors.add(visitor(half));
            }
        }
        visitors.sort(Comparator.comparing(Visitor::comes));
        return List.copyOf(visitors);
    }

    private Visitor visitor(int half) {
        Duration comes = Duration.ofSeconds(half * 1800L + random.nextInt(1800));
        Line.Kind kind = kind(random.nextInt(100));
        return new Visitor(
                comes,
                kind,
                random.nextInt(1_000_000),
                priority(random.nextInt(100)),
                service(kind),
                Duration.ofSeconds(10 + random.nextInt(35)),
                ending(random.nextInt(100)));
    }

    private static Line.Kind kind(int percent) {
        return percent < 55 ? Line.Kind.INTAKE : percent < 80 ? Line.Kind.PAYMENT : Line.Kind.DELIVERY;
    }

    private static Priority priority(int percent) {
        return percent < 12
                ? Priority.SENIOR
                : percent < 15 ? Priority.DISABILITY : percent < 18 ? Priority.PREGNANT_OR_INFANT : Priority.NONE;
    }

    private static Visitor.Ending ending(int percent) {
        return percent < 5
                ? Visitor.Ending.NO_SHOW
                : percent < 8 ? Visitor.Ending.RETURNS : percent < 12 ? Visitor.Ending.HELD : Visitor.Ending.SERVED;
    }

    private Duration service(Line.Kind kind) {
        double median = switch (kind) {
            case INTAKE -> 360;
            case PAYMENT -> 140;
            case DELIVERY -> 190;
        };
        double seconds = median * Math.exp(SPREAD * random.nextGaussian());
        return Duration.ofSeconds(Math.clamp(Math.round(seconds), 30, 3600));
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
