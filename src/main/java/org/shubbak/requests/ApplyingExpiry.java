package org.shubbak.requests;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.deadlines.DeadlineRule.Expiry;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Ids;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies what a service's rule attaches to silence (أثر انقضاء المدة), once a request: the procedure takes it as
 * accepted or refused where it waits for that at its open steps; everything else goes to the next superior.
 */
@Component
class ApplyingExpiry {

    /** The kind of the act that stands for the administration's silence. */
    static final String SILENCE = "expiry";

    private static final String REFUSED_BY_SILENCE = "انقضت المدة القانونية دون رد، ويعد ذلك رفضًا للطلب";
    private static final String ACCEPTED_BY_SILENCE = "انقضت المدة القانونية دون رد، ويعد ذلك قبولًا للطلب";

    private final Requests requests;
    private final Deadlines deadlines;
    private final Workflows workflows;
    private final CaseActs acts;
    private final CaseClock caseClock;
    private final Journal journal;
    private final Clock clock;

    ApplyingExpiry(
            Requests requests,
            Deadlines deadlines,
            Workflows workflows,
            CaseActs acts,
            CaseClock caseClock,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.workflows = workflows;
        this.acts = acts;
        this.caseClock = caseClock;
        this.journal = journal;
        this.clock = clock;
    }

    /** True when this call applied it; false when it was applied before, or the clock stopped or waits meanwhile. */
    @Transactional
    public boolean apply(UUID request) {
        var row = requests.lock(request);
        var rule = deadlines.expire(request);
        rule.ifPresent(found -> apply(row, found));
        return rule.isPresent();
    }

    private void apply(RequestRow row, DeadlineRule rule) {
        var message = rule.onExpiry().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean deemed = rule.onExpiry() != Expiry.ESCALATE && isDeemed(row, rule, message);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("effect", deemed ? message : "escalate");
        detail.put("legalBasis", rule.legalBasis());
        if (deemed) {
            settle(row, rule);
        } else {
            detail.put(
                    "escalatedTo",
                    workflows.escalate(row.id()).stream().distinct().toList());
        }
        journal.record(JournalEntry.act(Actor.SYSTEM, "requests.deadline-expired", row.id(), row.backOffice(), detail));
    }

    /** Moves the case if its procedure waits for it; the act comes first, since the end of a case is told by its acts. */
    private boolean isDeemed(RequestRow row, DeadlineRule rule, String message) {
        if (!workflows.waitsFor(row.id(), message)) {
            return false;
        }
        boolean refused = rule.onExpiry() == Expiry.DEEMED_REFUSED;
        acts.add(new CaseAct(
                Ids.next(),
                row.id(),
                null,
                SILENCE,
                refused ? "refuse" : null,
                refused ? REFUSED_BY_SILENCE : ACCEPTED_BY_SILENCE,
                rule.legalBasis(),
                Map.of(),
                null,
                clock.instant()));
        workflows.message(row.id(), message, Map.of());
        return true;
    }

    private void settle(RequestRow row, DeadlineRule rule) {
        if (requests.get(row.id()).state() == RequestState.OPEN) {
            caseClock.giveAgain(row, ACCEPTED_BY_SILENCE + " (" + rule.legalBasis() + ")");
            caseClock.settle(requests.get(row.id()), clock.instant());
        }
    }

    /** The requests whose time ran out, the longest over first. */
    List<UUID> waiting(int limit) {
        return deadlines.ranOut(limit);
    }
}
