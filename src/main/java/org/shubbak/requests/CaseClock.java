package org.shubbak.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.deadlines.DayLedger;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.deadlines.Party;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;

/**
 * The legal clock of a request (rule 6). It stops while the applicant completes his file or outside bodies are asked;
 * the applicant's part is named first, since only he can end it. A new due date is carried to the request and its open
 * steps, which only repeat it for sorting.
 */
@Component
class CaseClock {

    static final String APPLICANT = "مقدم الطلب";
    private static final String FILE_INCOMPLETE = "استيفاء مستندات الطلب";
    private static final String BODY_ASKED = "استطلاع رأي جهة خارجية";

    private final Deadlines deadlines;
    private final Requests requests;
    private final Workflows workflows;
    private final Completions completions;
    private final Catalogue catalogue;

    CaseClock(
            Deadlines deadlines, Requests requests, Workflows workflows, Completions completions, Catalogue catalogue) {
        this.deadlines = deadlines;
        this.requests = requests;
        this.workflows = workflows;
        this.completions = completions;
        this.catalogue = catalogue;
    }

    private record Waiting(Party party, String who, String basis) {}

    /** Starts the clock with the submission; where documents are missing it waits for the applicant from the start. */
    LocalDate start(UUID request, UnitId unit, DeadlineRule rule, boolean waiting, Instant now) {
        var due = deadlines.start(request, unit, rule, now);
        return waiting ? deadlines.pause(request, Party.APPLICANT, APPLICANT, FILE_INCOMPLETE, now) : due;
    }

    void stop(UUID request, Instant now) {
        deadlines.stop(request, now);
    }

    /** Brings the clock in line with whom the case waits for now. */
    void settle(RequestRow row, Instant now) {
        var ledger = deadlines.ledger(row.id());
        var waiting = waiting(row);
        if (ledger.stopped() || same(ledger, waiting)) {
            return;
        }
        @Nullable LocalDate due = ledger.paused() ? deadlines.resume(row.id(), now) : null;
        if (waiting != null) {
            due = deadlines.pause(row.id(), waiting.party(), waiting.who(), waiting.basis(), now);
        }
        if (due != null && !due.equals(row.due())) {
            requests.setDue(row.id(), due);
            workflows.setDue(row.id(), due);
        }
    }

    private @Nullable Waiting waiting(RequestRow row) {
        if (completions.openOf(row.id()).isPresent()) {
            return new Waiting(Party.APPLICANT, APPLICANT, FILE_INCOMPLETE);
        }
        var asked = workflows.openStepsOf(row.id()).stream()
                .filter(step -> step.kind().equals("opinion"))
                .toList();
        return asked.isEmpty() ? null : new Waiting(Party.BODY, names(row, asked), BODY_ASKED);
    }

    private String names(RequestRow row, List<StepView> asked) {
        var bodies = catalogue.version(row.service(), row.serviceVersion()).bodies();
        return asked.stream()
                .map(step -> bodies.stream()
                        .filter(body -> body.key().equals(step.item()))
                        .findFirst()
                        .map(body -> body.labelAr())
                        .orElse(step.nameAr()))
                .distinct()
                .collect(Collectors.joining("، "));
    }

    private static boolean same(DayLedger ledger, @Nullable Waiting waiting) {
        if (waiting == null || !ledger.paused()) {
            return waiting == null && !ledger.paused();
        }
        if (ledger.segments().isEmpty()) {
            return false;
        }
        var last = ledger.segments().getLast();
        return last.party() == waiting.party() && waiting.who().equals(last.who());
    }
}
