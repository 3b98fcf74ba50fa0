package org.shubbak.oversight.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.tally.Axis;
import org.shubbak.oversight.tally.Cut;
import org.shubbak.oversight.tally.Figures;
import org.shubbak.oversight.tally.Line;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Span;
import org.shubbak.oversight.tally.Tallies;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a level together. Who may see the level was asked when it was read ({@link Levels#read}). */
@Component
public class Dashboards {

    /** A timeline of days gets too dense above this. */
    private static final int MOST_DAYS = 62;

    private final Tallies tallies;
    private final Levels levels;
    private final PlacesBelow places;
    private final Names names;
    private final Lates lates;
    private final OpenSteps steps;
    private final Organisation organisation;
    private final Clock clock;

    Dashboards(
            Tallies tallies,
            Levels levels,
            PlacesBelow places,
            Names names,
            Lates lates,
            OpenSteps steps,
            Organisation organisation,
            Clock clock) {
        this.tallies = tallies;
        this.levels = levels;
        this.places = places;
        this.names = names;
        this.lates = lates;
        this.steps = steps;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * The whole page.
     *
     * @param axis by what the table of figures is: sector, department or service
     */
    @Transactional(readOnly = true)
    public Dashboard of(Level level, Span span, Cut cut, Axis axis, CurrentStaff me) {
        Question question = new Question(level.area(), span, cut);
        LocalDate today = CairoTime.today(clock);
        boolean byDay = ChronoUnit.DAYS.between(span.from(), span.to()) < MOST_DAYS;
        PlacesBelow.Found found = places.of(level, question);
        return new Dashboard(
                level,
                levels.path(level, me),
                question,
                today,
                headline(level, question),
                byDay,
                timeline(question, byDay, today),
                rows(Axis.CHANNEL, question),
                axis,
                rows(axis, question),
                found.rows(),
                found.deeper(),
                found.each(),
                lates.longest(question, today));
    }

    /** What is asked for again while the page is watched. */
    @Transactional(readOnly = true)
    public Headline headline(Level level, Span span, Cut cut) {
        return headline(level, new Question(level.area(), span, cut));
    }

    private Headline headline(Level level, Question question) {
        return new Headline(
                tallies.of(question),
                tallies.pace(question),
                tallies.waiting(question).stream().map(names::waiter).toList(),
                tallies.ages(question),
                undealt(level),
                tallies.asOf().orElse(null));
    }

    /** Who can do something about it sees it: the centre's manager and the governor. */
    private long undealt(Level level) {
        Unit unit = level.unit();
        if (unit == null || level.kind() == Level.Kind.COUNTRY) {
            return 0;
        }
        return steps.undealt(level.alone() ? List.of(unit.id()) : organisation.unitAndBelow(unit.id()));
    }

    private List<Row> rows(Axis axis, Question question) {
        return tallies.by(axis, question).stream().map(names.rows(axis)).toList();
    }

    private List<Line> timeline(Question question, boolean byDay, LocalDate today) {
        Map<String, Figures> known = tallies.by(byDay ? Axis.DAY : Axis.MONTH, question).stream()
                .collect(Collectors.toMap(Line::key, Line::figures));
        return keys(question.span(), byDay, today)
                .map(key -> new Line(key, known.getOrDefault(key, Figures.NONE)))
                .toList();
    }

    private static Stream<String> keys(Span span, boolean byDay, LocalDate today) {
        LocalDate last = span.to().isAfter(today) && !span.from().isAfter(today) ? today : span.to();
        return byDay
                ? span.from().datesUntil(last.plusDays(1)).map(LocalDate::toString)
                : Stream.iterate(
                                YearMonth.from(span.from()),
                                month -> !month.isAfter(YearMonth.from(last)),
                                month -> month.plusMonths(1))
                        .map(YearMonth::toString);
    }
}
