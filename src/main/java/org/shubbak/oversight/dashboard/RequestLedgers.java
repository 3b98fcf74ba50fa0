package org.shubbak.oversight.dashboard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.deadlines.DayLedger;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.Scope;
import org.shubbak.requests.RequestRow;
import org.shubbak.requests.RequestState;
import org.shubbak.requests.Requests;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.PastStep;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The account of one request without the person (صحيفة الطلب): its days and its steps, for whoever looks after its centre. */
@Component
public class RequestLedgers {

    /** The request as oversight sees it. */
    public record RequestLedger(
            String number,
            Bilingual service,
            Unit unit,
            String channel,
            RequestState state,
            Instant submittedAt,
            @Nullable Instant endedAt,
            DayLedger days,
            List<Step> steps) {}

    /**
     * One step.
     *
     * @param body the outside body that was asked; null for a step of ours
     * @param closing {@code done}, {@code timed-out} or {@code interrupted}; null while open
     */
    public record Step(
            Bilingual name,
            @Nullable Bilingual body,
            String role,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String closing,
            boolean undealt) {}

    private final Requests requests;
    private final Deadlines deadlines;
    private final Workflows workflows;
    private final Organisation organisation;
    private final Names names;
    private final Scope scope;

    RequestLedgers(
            Requests requests,
            Deadlines deadlines,
            Workflows workflows,
            Organisation organisation,
            Names names,
            Scope scope) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.workflows = workflows;
        this.organisation = organisation;
        this.names = names;
        this.scope = scope;
    }

    /** @throws Refusal {@code requests.unknown-number}, {@code oversight.other-centre} */
    @Transactional(readOnly = true)
    public RequestLedger of(String typedNumber, CurrentStaff me) {
        RequestRow request = requests.get(typedNumber);
        if (!scope.of(me).contains(request.unit())) {
            scope.require(me, request.backOffice());
        }
        ServiceDefinition service = names.version(request.service(), request.serviceVersion());
        return new RequestLedger(
                request.number(),
                new Bilingual(service.nameAr(), service.nameEn()),
                organisation.unit(request.unit()),
                request.channel().word(),
                request.state(),
                request.submittedAt(),
                request.endedAt(),
                deadlines.ledger(request.id()),
                workflows.history(request.id()).stream()
                        .map(past -> step(past, service))
                        .toList());
    }

    private static Step step(PastStep past, ServiceDefinition service) {
        return new Step(
                new Bilingual(past.step().nameAr(), past.step().nameEn()),
                body(past, service),
                past.step().role().name(),
                past.step().openedAt(),
                past.closedAt(),
                past.closing(),
                past.closedAt() == null && !past.step().pooled() && past.step().dealtTo() == null);
    }

    private static @Nullable Bilingual body(PastStep past, ServiceDefinition service) {
        String item = past.step().item();
        if (!past.step().kind().equals("opinion")) {
            return null;
        }
        return service.bodyAsked(item)
                .map(body -> new Bilingual(body.labelAr(), body.labelEn()))
                .orElse(item == null ? null : new Bilingual(item, item));
    }
}
