package org.shubbak.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.OutsideBody;
import org.shubbak.deadlines.DayLedger;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.deadlines.DeadlineRule.Pause;
import org.shubbak.deadlines.DeadlineRule.Start;
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
    private static final String FEE_DUE = "سداد الرسوم المستحقة";
    private static final String NOTICE_DUE = "إخطار الطالب باستيفاء الاشتراطات";
    private static final String OUTSIDE_BODY = "جهة خارجية";

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

    /**
     * Starts the clock with the submission; where documents are missing it waits for the applicant from the start, and
     * where the rule counts from something later it waits for that.
     */
    LocalDate start(UUID request, UnitId unit, DeadlineRule rule, boolean incomplete, Instant now) {
        var due = deadlines.start(request, unit, rule, now);
        return switch (rule.start()) {
            case FEE_PAID -> deadlines.await(request, Party.APPLICANT, APPLICANT, FEE_DUE, now);
            case BODY_REPLY -> deadlines.await(request, Party.BODY, OUTSIDE_BODY, BODY_ASKED, now);
            case FILE_COMPLETE ->
                incomplete ? deadlines.await(request, Party.APPLICANT, APPLICANT, FILE_INCOMPLETE, now) : due;
            case SUBMISSION ->
                incomplete && rule.pauses().contains(Pause.COMPLETION)
                        ? deadlines.pause(request, Party.APPLICANT, APPLICANT, FILE_INCOMPLETE, now)
                        : due;
        };
    }

    /** What only the opened case tells: whether a fee is due, or a body is asked. */
    void opened(RequestRow row, DeadlineRule rule, Instant now) {
        if (rule.start() != Start.SUBMISSION || rule.pauses().contains(Pause.PAYMENT)) {
            settle(row, now);
        }
    }

    /** A payment opened or was made: only clocks that look at payments care. */
    void settleForPayment(RequestRow row, Instant now) {
        var rule = catalogue.version(row.service(), row.serviceVersion()).deadline();
        if (rule.start() == Start.FEE_PAID || rule.pauses().contains(Pause.PAYMENT)) {
            settle(row, now);
        }
    }

    void stop(UUID request, Instant now) {
        deadlines.stop(request, now);
    }

    /** Silence was acceptance: what is left is not late for it, but has the rule's period again. */
    void giveAgain(RequestRow row, String basis) {
        var due = deadlines.giveAgain(row.id(), basis);
        requests.setDue(row.id(), due);
        workflows.setDue(row.id(), due);
    }

    /** Brings the clock in line with whom the case waits for now. */
    void settle(RequestRow row, Instant now) {
        var ledger = deadlines.ledger(row.id());
        if (ledger.stopped() || ledger.pending() && !hasBegun(row, ledger.rule())) {
            return;
        }
        var waiting = waiting(row, ledger.rule());
        if (!ledger.pending() && same(ledger, waiting)) {
            return;
        }
        @Nullable LocalDate due = null;
        if (ledger.pending()) {
            due = deadlines.begin(row.id(), now);
        } else if (ledger.paused()) {
            due = deadlines.resume(row.id(), now);
        }
        if (waiting != null) {
            due = deadlines.pause(row.id(), waiting.party(), waiting.who(), waiting.basis(), now);
        }
        if (due != null && !due.equals(row.due())) {
            requests.setDue(row.id(), due);
            workflows.setDue(row.id(), due);
        }
    }

    /** Whether what the rule counts from has happened. */
    private boolean hasBegun(RequestRow row, DeadlineRule rule) {
        return switch (rule.start()) {
            case SUBMISSION -> true;
            case FILE_COMPLETE -> completions.openOf(row.id()).isEmpty();
            case FEE_PAID -> open(row, "payment").isEmpty();
            case BODY_REPLY -> haveReplied(row);
        };
    }

    /** All bodies asked have answered; with nobody to ask there is nothing to wait for. */
    private boolean haveReplied(RequestRow row) {
        var asked = workflows.history(row.id()).stream()
                .filter(past -> past.step().kind().equals("opinion"))
                .toList();
        return asked.isEmpty()
                ? catalogue
                        .version(row.service(), row.serviceVersion())
                        .bodies()
                        .isEmpty()
                : asked.stream().noneMatch(past -> past.closedAt() == null);
    }

    private @Nullable Waiting waiting(RequestRow row, DeadlineRule rule) {
        var pauses = rule.pauses();
        if (pauses.contains(Pause.COMPLETION) && completions.openOf(row.id()).isPresent()) {
            return new Waiting(Party.APPLICANT, APPLICANT, FILE_INCOMPLETE);
        }
        if (pauses.contains(Pause.NOTICE) && !open(row, "notice").isEmpty()) {
            return new Waiting(Party.APPLICANT, APPLICANT, NOTICE_DUE);
        }
        if (pauses.contains(Pause.PAYMENT) && !open(row, "payment").isEmpty()) {
            return new Waiting(Party.APPLICANT, APPLICANT, FEE_DUE);
        }
        var asked = pauses.contains(Pause.BODY) ? open(row, "opinion") : List.<StepView>of();
        return asked.isEmpty() ? null : new Waiting(Party.BODY, names(row, asked), BODY_ASKED);
    }

    private List<StepView> open(RequestRow row, String kind) {
        return workflows.openStepsOf(row.id()).stream()
                .filter(step -> step.kind().equals(kind))
                .toList();
    }

    private String names(RequestRow row, List<StepView> asked) {
        var service = catalogue.version(row.service(), row.serviceVersion());
        return asked.stream()
                .map(step ->
                        service.bodyAsked(step.item()).map(OutsideBody::labelAr).orElse(step.nameAr()))
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
