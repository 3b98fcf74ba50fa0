package org.shubbak.oversight.signals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the signals (مؤشرات النزاهة): every night for each governorate and whenever somebody asks. A run looks at one
 * year, tests every group that has enough cases, and asks about those that Benjamini and Hochberg's procedure leaves.
 */
@Component
public class AskingQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(AskingQuestions.class);
    private static final int DAYS = 365;
    private static final int NIGHT_HOUR = 2;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** A run that went beyond its time. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ExaminingYear examining;
    private final WritingQuestions writing;
    private final Runs runs;
    private final Organisation organisation;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final double q;

    AskingQuestions(
            ExaminingYear examining,
            WritingQuestions writing,
            Runs runs,
            Organisation organisation,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${shubbak.signals.q:0.05}") double q) {
        this.examining = examining;
        this.writing = writing;
        this.runs = runs;
        this.organisation = organisation;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.q = q;
    }

    /** The share of chance among what is asked about, at most. */
    public double q() {
        return q;
    }

    /** Asks for the night's runs when it is time, and does what was asked for. */
    public void round() {
        LocalDate today = CairoTime.today(clock);
        if (clock.instant().atZone(CairoTime.ZONE).getHour() >= NIGHT_HOUR) {
            organisation.units().stream()
                    .filter(unit -> unit.kind() == Unit.Kind.DIWAN)
                    .map(unit -> unit.id().value())
                    .filter(diwan -> !runs.wasAsked(diwan, today))
                    .forEach(diwan -> runs.ask(diwan, today, q, null));
        }
        for (Optional<Runs.Waiting> next = runs.begin(); next.isPresent(); next = runs.begin()) {
            run(next.get());
        }
    }

    private void run(Runs.Waiting run) {
        Instant end = clock.instant().plus(LONGEST);
        try {
            compute(run, end);
        } catch (TooLong tooLong) {
            runs.fail(run.id(), "TOO_LONG");
        } catch (RuntimeException failed) {
            LOG.error("The signals of {} came to no end", run.diwan(), failed);
            runs.fail(run.id(), "FAILED");
        }
    }

    private void compute(Runs.Waiting run, Instant end) {
        List<String> units = organisation.unitAndBelow(new UnitId(run.diwan())).stream()
                .map(UnitId::value)
                .toList();
        Reading year = new Reading(units, run.day().minusDays(DAYS), run.day());
        ExaminingYear.Examined examined = examining.examine(year, (done, all) -> {
            if (clock.instant().isAfter(end)) {
                throw new TooLong();
            }
            runs.stage(run.id(), "EXAMINING", done, all);
        });
        runs.stage(run.id(), "WRITING", 0, 0);
        transaction.executeWithoutResult(status -> write(run, examined));
    }

    private void write(Runs.Waiting run, ExaminingYear.Examined examined) {
        List<Tested> tested = examined.tested();
        double[] adjusted =
                FalseDiscovery.adjusted(tested.stream().map(Tested::chance).toList());
        Map<Kind, Long> compared = tested.stream().collect(Collectors.groupingBy(Tested::kind, Collectors.counting()));
        int asked = 0;
        for (int i = 0; i < adjusted.length; i++) {
            Tested one = tested.get(i);
            int groups = compared.getOrDefault(one.kind(), 1L).intValue();
            if (adjusted[i] <= q && writing.write(one, adjusted[i], groups, run.diwan(), run.day())) {
                asked++;
            }
        }
        runs.finish(run.id(), examined.decisions(), tested.size(), asked);
        Map<String, Integer> detail = Map.of("tested", tested.size(), "questions", asked);
        journal.record(
                JournalEntry.act(Actor.SYSTEM, "oversight.signals-computed", null, new UnitId(run.diwan()), detail));
    }
}
