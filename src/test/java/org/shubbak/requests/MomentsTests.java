package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.deadlines.DayLedger;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Bills;
import org.shubbak.portal.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Several moments of payment, notices of the applicant, and clocks that start or stand still for them. */
@TestCentre
@Import(CaseRun.class)
class MomentsTests {

    private static final String LIKE = "BLD-025";

    @Autowired
    private CaseRun run;

    @Autowired
    private TestServices services;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Bills bills;

    @Autowired
    private Requests requests;

    @Autowired
    private Tracking tracking;

    private static Map<String, Object> fee(String amount) {
        return Map.of("lines", List.of(Map.of("key", "fee", "label", "رسم", "amount", amount, "basis", "قرار")));
    }

    private DayLedger ledger(UUID request) {
        return deadlines.ledger(request);
    }

    private SubmittedRequest aShop(List<String> pauses) {
        var code = "SHP-90" + (4 + pauses.size());
        services.publish(code, LIKE, "shop-prior", Map.of("deadline", Map.of("pauses", pauses)));
        return run.submitAndPay(code);
    }

    private void state(UUID request, String task, String amount) {
        run.act(run.step(request, task), "forward", fee(amount));
    }

    @Test
    void a_shop_pays_for_its_inspection_and_later_for_its_licence() {
        var shop = aShop(List.of("NOTICE"));
        run.act(run.until(shop.id(), "approval"), "approve");
        state(shop.id(), "collect_inspection/statement", "750");
        run.payAll(shop.id());
        run.notice(run.step(shop.id(), "notice"));
        run.act(run.step(shop.id(), "reinspect"), "forward");
        state(shop.id(), "collect/statement", "4000");
        run.payAll(shop.id());

        assertThat(run.toTheEnd(shop.id())).isEqualTo(RequestState.FINISHED);
        assertThat(bills.of(shop.id())).extracting(BillView::purpose).endsWith("inspection", "decision");
    }

    @Test
    void the_clock_stands_still_until_the_applicant_gives_notice_and_again_when_he_got_time() {
        var shop = aShop(List.of("NOTICE"));
        run.act(run.until(shop.id(), "approval"), "approve");
        state(shop.id(), "collect_inspection/statement", "0");
        assertThat(ledger(shop.id()).paused()).isTrue();
        var row = requests.get(shop.number());
        assertThat(Standing.of(tracking.byKey(row.number(), row.trackingKey()).orElseThrow())
                        .key())
                .isEqualTo("notice");

        run.notice(run.step(shop.id(), "notice"));
        assertThat(ledger(shop.id()).paused()).isFalse();

        run.act(run.step(shop.id(), "reinspect"), "grace");
        assertThat(ledger(shop.id()).paused()).isTrue();
    }

    @Test
    void a_rule_may_let_the_clock_stand_still_for_a_payment() {
        var shop = aShop(List.of("PAYMENT", "NOTICE"));
        run.act(run.until(shop.id(), "approval"), "approve");
        assertThat(ledger(shop.id()).paused()).isFalse();
        state(shop.id(), "collect_inspection/statement", "750");
        assertThat(ledger(shop.id()).paused()).isTrue();
        run.payAll(shop.id());
        run.notice(run.step(shop.id(), "notice"));
        assertThat(ledger(shop.id()).paused()).isFalse();
    }

    @Test
    void a_clock_that_counts_from_the_fee_begins_with_its_payment() {
        services.publish("SHP-907", LIKE, "general", Map.of("deadline", Map.of("start", "FEE_PAID")));
        var submitted = run.submit("SHP-907");
        assertThat(submitted.bill()).as("the service has a fee at filing").isNotNull();
        assertThat(ledger(submitted.id()).pending()).isTrue();
        run.payAll(submitted.id());
        assertThat(ledger(submitted.id()).pending()).isFalse();
        assertThat(ledger(submitted.id()).paused()).isFalse();
        assertThat(ledger(submitted.id()).due()).isEqualTo(submitted.due());
    }
}
