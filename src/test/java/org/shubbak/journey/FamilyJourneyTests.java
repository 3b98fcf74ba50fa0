package org.shubbak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.documents.PaperReading;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Bills;
import org.shubbak.licences.Licence;
import org.shubbak.licences.Licences;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.RequestState;
import org.shubbak.requests.Requests;
import org.shubbak.requests.SubmitRequest;
import org.shubbak.shared.ServiceCode;
import org.shubbak.workflow.StepView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Services of every family of procedures, driven whole in a real browser with the pack's own first sample. */
@TestCentre
@Import(CaseRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamilyJourneyTests {

    private static final int MOST_STEPS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private CaseRun run;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Requests requests;

    @Autowired
    private Bills bills;

    @Autowired
    private Licences licences;

    private Office office;
    private StepPages pages;

    @BeforeAll
    void open() {
        office = new Office("http://127.0.0.1:" + port);
        pages = new StepPages(office);
    }

    @AfterAll
    void close() {
        office.close();
    }

    /** Site statement, building, demolition, occupancy, letter, shop, lift, transfer, union, committee, complaint. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BLD-001", "BLD-003", "BLD-013", "OCC-001", "UTL-005", "SHP-001", "ELV-001", "HOU-003", "OWN-001",
                "PRO-001", "CMP-001"
            })
    void a_service_is_driven_from_the_window_to_a_paper_that_any_phone_finds_genuine(String code) throws Exception {
        var asked = run.aSubmission(code);
        var taken = driven(asked);

        chargedAsTheSampleSays(taken.number(), service(code));
        genuine(taken.number(), asked.applicant().name());
        ended(taken);
    }

    @Test
    void the_deposit_of_a_digging_permit_goes_back_over_the_till() throws Exception {
        var dug = run.aSubmission("ROD-001");
        var permit = genuine(driven(dug).number(), dug.applicant().name());
        var receipt = bills.of(permit.request()).getFirst().receipt();

        var like = run.aSubmission("ROD-004");
        var answers = new LinkedHashMap<String, Object>(like.answers());
        answers.put("permit", Map.of("number", permit.number().value()));
        answers.put("receipt_number", String.valueOf(receipt));
        var back = driven(new SubmitRequest(
                like.service(), like.unit(), like.channel(), dug.applicant(), null, answers, like.documents(), null));

        ended(back);
    }

    private Intake.Taken driven(SubmitRequest asked) {
        var code = asked.service().value();
        var taken = new Intake(office.person("clerk1")).take(code, service(code), asked);
        var request = requests.get(taken.number());
        for (int i = 0; i < MOST_STEPS; i++) {
            var open = run.openSteps(request.id());
            if (open.isEmpty()) {
                assertThat(requests.get(taken.number()).state()).isEqualTo(RequestState.FINISHED);
                return taken;
            }
            done(open.getFirst(), asked);
        }
        throw new AssertionError("no end in sight: " + run.openSteps(request.id()));
    }

    private void done(StepView step, SubmitRequest asked) {
        var number = step.requestNumber();
        switch (step.kind()) {
            case "payment" -> pages.pay(number);
            case "payout" -> pages.payOut(number);
            case "notice" -> pages.takeNotice(number);
            case "delivery" ->
                pages.handOver(
                        number,
                        asked.applicant().name(),
                        String.valueOf(asked.applicant().nationalId()));
            default -> pages.decide(run.holder(step).signInName(), number, asked.answers());
        }
    }

    private ServiceDefinition service(String code) {
        return catalogue.current(new ServiceCode(code));
    }

    private void chargedAsTheSampleSays(String number, ServiceDefinition service) {
        var sample = service.samples().stream()
                .filter(one -> one.expect().refused() == null)
                .findFirst()
                .orElseThrow();
        var paid = bills.of(requests.get(number).id()).stream()
                .filter(bill -> bill.state() == BillView.State.PAID)
                .map(bill -> bill.total().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var expected = sample.expect().fees().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(paid).isEqualByComparingTo(expected);
    }

    /** A phone reads the code off the printed paper, and the page behind it says what the paper says. */
    private Licence genuine(String number, String holder) throws Exception {
        var licence = licences.ofRequest(requests.get(number).id()).orElseThrow();
        var paper = office.print(
                office.person("delivery1"), "/licences/" + licence.number().value() + ".pdf");
        var phone = office.anybody();
        phone.open(office.inside(PaperReading.qrOf(paper)));
        assertThat(phone.page().url()).contains("/L/");
        assertThat(phone.sees(".verdict-done")).as(phone.text()).isTrue();
        assertThat(phone.text()).contains(holder);
        return licence;
    }

    private void ended(Intake.Taken taken) {
        var phone = office.anybody();
        phone.open(office.inside(taken.tracking()));
        assertThat(phone.text()).contains(taken.number());
        assertThat(phone.sees(".verdict-done")).as(phone.text()).isTrue();
        assertThat(phone.sees(".stage-open")).as(phone.text()).isFalse();
    }
}
