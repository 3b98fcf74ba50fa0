package org.shubbak.oversight.late;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the list of late requests (حصر الطلبات المتأخرة) true: who came late, who left, what the facts propose, what was
 * promised, and who above is told. A round may be repeated at any time; one unit is one transaction.
 */
@Component
public class FindingLate {

    /** How far back the first round looks for requests that were decided late. */
    private static final Duration HISTORY = Duration.ofDays(400);

    /** An ending may be committed a little after its moment. */
    private static final Duration SLOW_COMMIT = Duration.ofMinutes(10);

    private final LateSource source;
    private final LateRows rows;
    private final EscalationSettings settings;
    private final Organisation organisation;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FindingLate(
            LateSource source,
            LateRows rows,
            EscalationSettings settings,
            Organisation organisation,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.source = source;
        this.rows = rows;
        this.settings = settings;
        this.organisation = organisation;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** One round over all units. */
    public void round() {
        Map<String, UUID> superiors = new HashMap<>();
        for (Unit unit : organisation.units()) {
            String diwan = settings.diwanOf(unit).id().value();
            String office = unit.backOffice().value();
            if (!superiors.containsKey(office)) {
                superiors.put(office, source.superior(office, diwan));
            }
            transaction.executeWithoutResult(status -> round(unit, superiors.get(office)));
        }
    }

    private void round(Unit unit, @Nullable UUID superior) {
        LocalDate today = CairoTime.today(clock);
        Thresholds thresholds = settings.of(unit);
        String code = unit.id().value();
        Map<UUID, KnownLate> known = new HashMap<>(rows.known(code));
        List<FoundLate.Written> changed = new ArrayList<>();
        for (FoundLate found : source.now(code, today, superior)) {
            KnownLate before = known.remove(found.request());
            FoundLate.Written row = found.written(thresholds.level(found.due(), today));
            if (!row.sameAs(before)) {
                changed.add(row);
                tell(unit, row, before);
            }
        }
        rows.write(changed);
        rows.leave(List.copyOf(known.keySet()), today);
        over(code, superior);
        rows.settle(code, today);
    }

    private void over(String unit, @Nullable UUID superior) {
        Instant until = clock.instant();
        Instant from = rows.readUntil(unit, until.minus(HISTORY)).minus(SLOW_COMMIT);
        rows.write(source.over(unit, from, until, superior).stream()
                .map(found -> found.written(Level.CENTRE))
                .toList());
        rows.haveRead(unit, until);
    }

    private void tell(Unit unit, FoundLate.Written row, @Nullable KnownLate before) {
        Level was = before == null ? Level.CENTRE : before.level();
        if (row.level().compareTo(was) > 0) {
            Map<String, String> detail =
                    Map.of("lateLevel", row.level().name(), "due", row.due().toString());
            journal.record(
                    JournalEntry.act(Actor.SYSTEM, "oversight.late-escalated", row.request(), unit.id(), detail));
        }
    }
}
