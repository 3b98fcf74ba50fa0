package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.licences.Licences;
import org.shubbak.shared.ServiceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every one of the 162 services can be requested and finished. */
@TestCentre
@Import(CaseRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryServiceTests {

    @Autowired
    private CaseRun run;

    @Autowired
    private RefundRun refund;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Licences licences;

    Stream<String> services() {
        return catalogue.all().stream().map(service -> service.code().value());
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_request_of_the_service_reaches_its_end_and_its_output(String code) {
        var submitted = paysBack(code) ? asksForADepositBack(code) : run.submit(code);

        assertThat(run.toTheEnd(submitted.id())).isEqualTo(RequestState.FINISHED);

        var output = catalogue.current(new ServiceCode(code)).output();
        boolean paper = !output.equals("none") && !output.equals("receipt");
        assertThat(licences.ofRequest(submitted.id()).isPresent()).isEqualTo(paper);
    }

    private boolean paysBack(String code) {
        return catalogue.current(new ServiceCode(code)).procedure().equals("refund");
    }

    /** A deposit can go back only where one was paid. */
    private SubmittedRequest asksForADepositBack(String code) {
        var citizen = People.aCitizen();
        return refund.submit(code, refund.aDeposit(citizen).number(), citizen);
    }
}
