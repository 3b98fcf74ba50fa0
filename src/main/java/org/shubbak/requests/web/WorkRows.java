package org.shubbak.requests.web;

import java.util.List;
import java.util.Optional;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.OutsideBody;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.requests.MyDay;
import org.shubbak.workflow.StepView;
import org.springframework.stereotype.Component;

/** Puts the names of services and bodies beside open and finished steps. */
@Component
class WorkRows {

    private final Catalogue catalogue;

    WorkRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<WorkRow> of(List<StepView> steps) {
        return steps.stream().map(this::row).toList();
    }

    List<DoneRow> done(List<MyDay.Done> done) {
        return done.stream()
                .map(one -> new DoneRow(one, catalogue.named(one.serviceCode())))
                .toList();
    }

    private WorkRow row(StepView step) {
        var service = catalogue.named(step.service());
        var body = body(step, service);
        String waitsFor = step.kind().equals("opinion") ? "body" : step.held() ? "applicant" : "us";
        return new WorkRow(
                step,
                service,
                waitsFor,
                body.map(OutsideBody::labelAr).orElse(""),
                body.map(OutsideBody::labelEn).orElse(""));
    }

    static Optional<OutsideBody> body(StepView step, ServiceDefinition service) {
        return step.kind().equals("opinion") ? service.bodyAsked(step.item()) : Optional.empty();
    }
}
