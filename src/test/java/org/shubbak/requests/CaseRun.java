package org.shubbak.requests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Applying;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Limits;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Bills;
import org.shubbak.fees.Method;
import org.shubbak.fees.Paying;
import org.shubbak.fees.PayingOut;
import org.shubbak.fees.Receipt;
import org.shubbak.fees.Refunds;
import org.shubbak.organisation.Organisation;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Workflows;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Takes requests through the product as its people do: window, cashier, departments, head, delivery. */
@TestComponent
@Import({TestServices.class, RefundRun.class})
public class CaseRun {

    private static final int MOST_STEPS = 60;
    private static final Set<String> FINDING = Set.of("review", "inspection");

    private final Catalogue catalogue;
    private final SubmittingRequest submitting;
    private final CompletingStep completing;
    private final Delivering delivering;
    private final Requests requests;
    private final Workflows workflows;
    private final Bills bills;
    private final Refunds refunds;
    private final PayingOut payingOut;
    private final Paying paying;
    private final People people;

    public CaseRun(
            Catalogue catalogue,
            SubmittingRequest submitting,
            CompletingStep completing,
            Delivering delivering,
            Requests requests,
            Workflows workflows,
            Bills bills,
            Paying paying,
            Refunds refunds,
            PayingOut payingOut,
            Organisation organisation) {
        this.catalogue = catalogue;
        this.submitting = submitting;
        this.completing = completing;
        this.delivering = delivering;
        this.requests = requests;
        this.workflows = workflows;
        this.bills = bills;
        this.paying = paying;
        this.refunds = refunds;
        this.payingOut = payingOut;
        this.people = new People(organisation);
    }

    public static String aKey() {
        return UUID.randomUUID().toString();
    }

    public CurrentStaff named(String signInName) {
        return people.named(signInName);
    }

    /** A complete and right submission of the service at Zagazig by someone nobody has seen before. */
    public SubmitRequest aSubmission(String service) {
        var definition = catalogue.current(new ServiceCode(service));
        return new SubmitRequest(
                definition.code(),
                new UnitId("SHR-01"),
                Channel.WINDOW,
                definition.isFor(Applying.Kind.CITIZEN) ? People.aCitizen() : People.aCompany(),
                null,
                answers(definition),
                definition.documents().stream().map(CaseRun::seen).toList(),
                null);
    }

    public SubmittedRequest submit(String service) {
        return submit(aSubmission(service));
    }

    public SubmittedRequest submit(SubmitRequest submission) {
        return submitting.submit(submission, named("clerk1"), aKey());
    }

    public SubmittedRequest submit(SubmitRequest submission, CurrentStaff clerk) {
        return submitting.submit(submission, clerk, aKey());
    }

    public void payAs(UUID request, CurrentStaff cashier) {
        var bill = bills.of(request).getFirst();
        paying.pay(bill.id(), Method.ELECTRONIC, bill.total(), "T" + aKey().substring(0, 12), cashier, aKey(), null);
    }

    public SubmittedRequest submitAndPay(String service) {
        var submitted = submit(service);
        payAll(submitted.id());
        return submitted;
    }

    public void payAll(UUID request) {
        bills.of(request).stream()
                .filter(bill -> bill.state() == BillView.State.DUE)
                .forEach(this::pay);
    }

    public Receipt pay(BillView bill) {
        return paying.pay(
                bill.id(),
                Method.ELECTRONIC,
                bill.total(),
                "T" + aKey().substring(0, 12),
                named("cashier1"),
                aKey(),
                null);
    }

    public List<StepView> openSteps(UUID request) {
        return workflows.openStepsOf(request);
    }

    /** The one open step of this task. */
    public StepView step(UUID request, String task) {
        return openSteps(request).stream()
                .filter(step -> step.task().endsWith(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError(task + " is not open but " + openSteps(request)));
    }

    /** Whoever has the step gives this outcome, with reasons for whatever may need one. */
    public CompletedStep act(StepView step, String outcome) {
        return act(step, outcome, Map.of());
    }

    public CompletedStep act(StepView step, String outcome, Map<String, Object> typed) {
        var data = new LinkedHashMap<>(typed);
        if (FINDING.contains(step.kind())) {
            data.putIfAbsent("report", "روجع الملف وتبين سلامته");
        }
        return completing.complete(
                new CompleteCaseStep(
                        step.id(), outcome, "سبب مسجل", "القانون 119 لسنة 2008", "other", data, step.version()),
                holder(step),
                aKey());
    }

    public CurrentStaff holder(StepView step) {
        if (step.dealtTo() == null) {
            throw new AssertionError(step.task() + " was dealt to nobody");
        }
        return people.with(step.dealtTo());
    }

    /** Answers every step favourably, pays every bill and hands over, until nothing is open. */
    public RequestState toTheEnd(UUID request) {
        for (int i = 0; i < MOST_STEPS; i++) {
            var open = openSteps(request);
            if (open.isEmpty()) {
                return requests.get(request).state();
            }
            favour(request, open.getFirst());
        }
        throw new AssertionError("no end in sight: " + openSteps(request));
    }

    /** Answers favourably until a step of this kind opens. */
    public StepView until(UUID request, String kind) {
        for (int i = 0; i < MOST_STEPS; i++) {
            var open = openSteps(request);
            var found = open.stream().filter(step -> step.kind().equals(kind)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            favour(request, open.getFirst());
        }
        throw new AssertionError("no " + kind + " in sight");
    }

    private void payOut(UUID request) {
        var payout = refunds.ofRequest(request).orElseThrow();
        payingOut.pay(payout.id(), Method.CASH, null, named("cashier1"), aKey());
    }

    private void favour(UUID request, StepView step) {
        switch (step.kind()) {
            case "payment" -> payAll(request);
            case "notice" -> notice(step);
            case "payout" -> payOut(request);
            case "delivery" -> deliver(requests.get(request).number());
            default -> act(step, step.outcomes().getFirst());
        }
    }

    /** The applicant gives notice at the window. */
    public CompletedStep notice(StepView step) {
        return completing.complete(
                new CompleteCaseStep(step.id(), "given", null, null, null, Map.of(), step.version()),
                named("clerk1"),
                aKey());
    }

    public Delivering.Delivered deliver(String number) {
        return delivering.deliver(
                number, new Delivering.Handover("محمود عبد الرحمن", "holder", null), named("delivery1"), aKey());
    }

    private static ChecklistEntry seen(RequiredDocument document) {
        return new ChecklistEntry(document.key(), ChecklistEntry.State.ORIGINAL_SEEN, null, List.of());
    }

    /** As in the service's own first sample that is served; days, engineers and licences are those at hand. */
    private static Map<String, Object> answers(ServiceDefinition definition) {
        var served = definition.samples().stream()
                .filter(sample -> sample.expect().refused() == null)
                .findFirst();
        var answers = new LinkedHashMap<String, Object>();
        for (var question : definition.questions()) {
            @Nullable
            Object answer = served.isEmpty()
                    ? answer(question)
                    : answer(question, served.get().answers().get(question.key()));
            if (answer != null) {
                answers.put(question.key(), answer);
            }
        }
        return answers;
    }

    private static @Nullable Object answer(Question question, @Nullable Object sample) {
        return switch (question.type()) {
            case ENGINEER, LICENCE -> sample == null ? null : answer(question);
            case DATE -> sample != null && question.limits().days() == Limits.Days.NOT_PAST ? answer(question) : sample;
            default -> sample;
        };
    }

    private static @Nullable Object answer(Question question) {
        return switch (question.type()) {
            case TEXT -> text(question.limits().pattern());
            case LONG_TEXT -> "بيان موجز للمطلوب";
            case NUMBER, MONEY, AREA ->
                question.limits().min() == null ? 12 : question.limits().min().add(BigDecimal.TEN);
            case DATE -> LocalDate.now(CairoTime.ZONE).toString();
            case CHOICE -> question.choices().getFirst().value();
            case BOOLEAN -> false;
            case DECLARATION -> true;
            case CHOICES -> List.of(question.choices().getFirst().value());
            case ADDRESS -> Map.of("place", "الزقازيق", "street", "شارع الجلاء", "building", "12");
            case POINT -> Map.of("lat", "30.587", "lon", "31.502");
            case COMPANY -> Map.of("name", "شركة النور للمقاولات", "register", "12345", "tax", "123456789");
            case ENGINEER -> Map.of("number", "110101");
            case LICENCE -> question.paperAllowed() ? Map.of("number", "77/2024", "state", "paper") : null;
            case TABLE -> List.of(row(question));
        };
    }

    /** A text as the pattern wants it, of the kinds of numbers that forms ask for. */
    private static String text(@Nullable String pattern) {
        return Stream.of(
                        "شارع الجلاء",
                        "12345",
                        "12/2026",
                        "2026",
                        "29001011300015",
                        "123456789",
                        "01012345678",
                        "A12345",
                        "EG380019000500000000263180002")
                .filter(text -> pattern == null || text.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no text at hand fits " + pattern));
    }

    private static Map<String, Object> row(Question table) {
        var row = new LinkedHashMap<String, Object>();
        for (var column : table.columns()) {
            @Nullable Object cell = answer(column);
            if (cell != null) {
                row.put(column.key(), cell);
            }
        }
        return row;
    }
}
