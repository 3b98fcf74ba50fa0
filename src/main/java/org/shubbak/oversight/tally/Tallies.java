package org.shubbak.oversight.tally;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.tally.Listing.After;
import org.shubbak.shared.CairoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers for the figures (الأرقام): the one face of dashboards and reports. The figures are kept, not recomputed, so that an
 * answer costs the same whatever has been stored; they follow an act within seconds ({@link #asOf()}). What is late is told by
 * today's day in Cairo. Nothing here asks who is asking: {@link org.shubbak.oversight.Scope} does.
 *
 * <p>Definitions: <em>finished</em> is ended, however; <em>late</em> is over its due day while it was for us to act (an open
 * one: undecided and with a running clock; a finished one: decided after that day, whenever it was fetched). A finished
 * request belongs to the month in which it ended, and for the cohort's rates to the one in which it was received.
 */
@Component
public class Tallies {

    private static final int LONGEST_LIST = 5_000;

    private final Reaches reaches;
    private final Flows flows;
    private final OpenOnes open;
    private final DaysTaken days;
    private final Lists lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tallies(Reaches reaches, Flows flows, OpenOnes open, DaysTaken days, Lists lists, JdbcClient jdbc, Clock clock) {
        this.reaches = reaches;
        this.flows = flows;
        this.open = open;
        this.days = days;
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures of the whole. */
    @Transactional(readOnly = true)
    public Figures of(Question question) {
        Asking asking = asking(question, null);
        return new Figures(
                flows.of(asking).getOrDefault("", Flow.NONE), open.of(asking).getOrDefault("", Open.NONE));
    }

    /**
     * The figures by the keys of an axis, ordered by key; only keys of which there is something. By service with a channel,
     * or by days with any cut, the lines are counted from facts and cost more the wider and longer the question is.
     */
    @Transactional(readOnly = true)
    public List<Line> by(Axis axis, Question question) {
        Asking asking = asking(question, axis);
        Map<String, Flow> flow = flows.of(asking);
        Map<String, Open> standing = axis.ofTime() ? Map.of() : open.of(asking);
        TreeSet<String> keys = new TreeSet<>(flow.keySet());
        keys.addAll(standing.keySet());
        return keys.stream()
                .map(key -> new Line(
                        key, new Figures(flow.getOrDefault(key, Flow.NONE), standing.getOrDefault(key, Open.NONE))))
                .toList();
    }

    /** How long those took that ended in the span. */
    @Transactional(readOnly = true)
    public Pace pace(Question question) {
        return Optional.ofNullable(days.of(asking(question, null)).get(""))
                .orElse(Pace.of(new java.util.TreeMap<>(), new java.util.TreeMap<>()));
    }

    /** The same by the keys of an axis; only keys of which something ended. */
    @Transactional(readOnly = true)
    public Map<String, Pace> pace(Axis axis, Question question) {
        return days.of(asking(question, axis));
    }

    /** For whom the open requests wait today, the largest first; the span does not matter. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Question question) {
        return open.waiting(asking(question, null));
    }

    /** How old the open requests are today, the youngest first; every step is there. The span does not matter. */
    @Transactional(readOnly = true)
    public List<Age> ages(Question question) {
        NavigableMap<Long, Long> counts = open.ages(asking(question, null));
        List<Age> ages = new ArrayList<>();
        for (int i = 0; i < Age.STEPS.length; i++) {
            int from = Age.STEPS[i];
            Integer to = i + 1 < Age.STEPS.length ? Age.STEPS[i + 1] - 1 : null;
            NavigableMap<Long, Long> within =
                    to == null ? counts.tailMap((long) from, true) : counts.subMap((long) from, true, (long) to, true);
            ages.add(
                    new Age(from, to, within.values().stream().mapToLong(n -> n).sum()));
        }
        return ages;
    }

    /**
     * The requests behind a figure.
     *
     * @param after where the page before ended; null for the first page
     */
    @Transactional(readOnly = true)
    public Listing list(Which which, Question question, @Nullable After after, int limit) {
        if (limit < 1 || limit > LONGEST_LIST) {
            throw new IllegalArgumentException("A page has 1 to " + LONGEST_LIST + " rows");
        }
        return lists.page(asking(question, null), which, after, limit);
    }

    /** When the figures last followed the acts; empty before the first time. */
    @Transactional(readOnly = true)
    public Optional<Instant> asOf() {
        return jdbc.sql("SELECT read_at FROM oversight.reading")
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private Asking asking(Question question, @Nullable Axis axis) {
        return new Asking(question, axis, reaches.of(question.area(), axis), CairoTime.today(clock));
    }
}
