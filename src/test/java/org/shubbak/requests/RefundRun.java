package org.shubbak.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Question;
import org.shubbak.fees.PayoutView;
import org.shubbak.fees.Refunds;
import org.shubbak.shared.ServiceCode;
import org.shubbak.workflow.StepView;
import org.springframework.boot.test.context.TestComponent;

/** Deposits that are paid and asked back. */
@TestComponent
public class RefundRun {

    private static final String LIKE = "CMP-001";
    private static final String PAID = "OCC-901";
    private static final String REFUND = "OCC-902";

    private final CaseRun run;
    private final TestServices services;
    private final Catalogue catalogue;
    private final Refunds refunds;

    public RefundRun(CaseRun run, TestServices services, Catalogue catalogue, Refunds refunds) {
        this.run = run;
        this.services = services;
        this.catalogue = catalogue;
        this.refunds = refunds;
    }

    private void servicesOnce() {
        if (catalogue.find(new ServiceCode(REFUND)).isEmpty()) {
            services.publish(PAID, LIKE, "letter", Map.of("parameters", Map.of("statement", true)));
            services.publish(REFUND, LIKE, "refund", Map.of("output", "none"));
        }
    }

    public SubmittedRequest submit(String service, String named, ApplicantDetails by) {
        var usual = run.aSubmission(service);
        var answers = new LinkedHashMap<>(usual.answers());
        catalogue.current(new ServiceCode(service)).questions().stream()
                .filter(RefundRun::takesAnyWords)
                .map(Question::key)
                .filter(answers::containsKey)
                .findFirst()
                .ifPresent(key -> answers.put(key, named));
        return run.submit(new SubmitRequest(
                usual.service(),
                usual.unit(),
                usual.channel(),
                by,
                usual.agent(),
                answers,
                usual.documents(),
                usual.draft()));
    }

    private static boolean takesAnyWords(Question question) {
        return (question.type() == Question.Type.LONG_TEXT || question.type() == Question.Type.TEXT)
                && question.limits().pattern() == null;
    }

    /** A request on which a deposit of 500 and a fee of 100 were paid. */
    public SubmittedRequest aDeposit(ApplicantDetails citizen) {
        servicesOnce();
        var request = submit(PAID, "شارع الجلاء", citizen);
        var statement = run.until(request.id(), "statement");
        run.act(
                statement,
                "forward",
                Map.of(
                        "lines",
                        List.of(
                                Map.of("key", "fee", "label", "رسم", "amount", "100"),
                                Map.of(
                                        "key",
                                        "deposit",
                                        "label",
                                        "تأمين رد الشيء لأصله",
                                        "amount",
                                        "500",
                                        "refundable",
                                        "true"))));
        run.payAll(request.id());
        run.toTheEnd(request.id());
        return request;
    }

    public StepView aRefundBeforeItsApproval(String named, ApplicantDetails by, Map<String, Object> endorsement) {
        var request = submit(REFUND, named, by);
        run.payAll(request.id());
        while (run.openSteps(request.id()).stream()
                .noneMatch(step -> step.task().equals("endorse"))) {
            run.act(run.openSteps(request.id()).getFirst(), "forward");
        }
        run.act(run.step(request.id(), "endorse"), "forward", endorsement);
        return run.step(request.id(), "approval");
    }

    public PayoutView approved(String named, ApplicantDetails citizen, Map<String, Object> endorsement) {
        var approval = aRefundBeforeItsApproval(named, citizen, endorsement);
        run.act(approval, "approve");
        return refunds.ofRequest(approval.request()).orElseThrow();
    }
}
