package org.shubbak.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.security.Browser.location;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.People;
import org.shubbak.requests.RefundRun;
import org.shubbak.requests.TestServices;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages that the families of procedures brought: notices at the desk, payouts at the till. */
@TestCentre
@Import(CaseRun.class)
class FamilyPageTests {

    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(commandKey|step|expectedVersion)\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private CaseRun run;

    @Autowired
    private TestServices services;

    @Autowired
    private RefundRun refund;

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, "shubbak");
        browser.get("/help");
        return browser;
    }

    private static Map<String, String> hidden(String page) {
        var form = new HashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(found -> form.putIfAbsent(found.group(1), found.group(2)));
        return form;
    }

    /** For the eye: {@code target/pages}. */
    private static void keep(String name, String page) throws Exception {
        Files.writeString(Files.createDirectories(Path.of("target/pages")).resolve(name + ".html"), page);
    }

    @Test
    void a_clerk_records_the_applicants_notice_at_the_desk() throws Exception {
        services.publish("SHP-909", "BLD-025", "shop-prior", Map.of());
        var shop = run.submitAndPay("SHP-909");
        run.act(run.until(shop.id(), "approval"), "approve");
        run.act(
                run.step(shop.id(), "collect_inspection/statement"),
                "forward",
                Map.of("lines", List.of(Map.of("key", "fee", "label", "رسم", "amount", "0"))));
        var clerk = signedIn("clerk2");
        var page = clerk.get("/desk/notices?q=" + shop.number()).body();
        assertThat(page).contains(shop.number(), "تسجيل الإخطار");
        keep("notices", clerk.get("/desk/notices").body());
        keep("desk", clerk.get("/desk").body());

        var answer = clerk.post("/desk/notices/" + shop.number(), hidden(page));

        assertThat(location(answer)).endsWith("/desk/notices");
        assertThat(clerk.follow(answer).body()).contains("سُجّل إخطار صاحب الطلب");
        assertThat(run.step(shop.id(), "reinspect").dealtTo()).isNotNull();
        assertThat(clerk.get("/desk/notices?q=" + shop.number()).body()).contains("لا ينتظر طلب بهذا الرقم إخطارًا");
        assertThat(signedIn("specialist1").get("/desk/notices").statusCode()).isEqualTo(403);
        keep(
                "case",
                signedIn(run.holder(run.step(shop.id(), "reinspect")).signInName())
                        .get("/cases/" + shop.number())
                        .body());
    }

    @Test
    void a_cashier_pays_a_deposit_back_and_prints_the_voucher() throws Exception {
        var citizen = People.aCitizen();
        var paid = refund.aDeposit(citizen);
        var approval = refund.aRefundBeforeItsApproval(
                paid.number(), citizen, Map.of("deduction", "120", "deductionReason", "إصلاح الرصيف"));
        keep(
                "refund-case",
                signedIn(run.holder(approval).signInName())
                        .get("/cases/" + approval.requestNumber())
                        .body());
        run.act(approval, "approve");
        var cashier = signedIn("cashier1");
        var window = cashier.get("/cashier?q=" + approval.requestNumber()).body();
        keep("cashier", cashier.get("/cashier").body());
        var link = Pattern.compile("/cashier/payouts/[0-9a-f-]{36}").matcher(window);
        assertThat(link.find()).isTrue();
        var page = cashier.get(link.group()).body();
        keep("payout", page);
        assertThat(page).contains("380.00", "120.00", "إصلاح الرصيف");
        assertThat(cashier.get(link.group() + "/voucher.pdf").statusCode()).isEqualTo(409);
        assertThat(signedIn("specialist1").get(link.group()).statusCode()).isEqualTo(403);

        var form = hidden(page);
        form.put("method", "ELECTRONIC");
        assertThat(cashier.post(link.group(), form).statusCode()).isEqualTo(422);
        form.put("method", "CASH");
        var done = cashier.post(link.group(), form);

        assertThat(cashier.follow(done).body()).contains("سُجل الصرف");
        assertThat(cashier.get(link.group() + "/voucher.pdf").body()).startsWith("%PDF-");
        assertThat(cashier.get("/cashier/day/print").body()).contains(approval.requestNumber());
        keep("day", cashier.get("/cashier/day").body());
        assertThat(run.openSteps(approval.request())).isEmpty();
    }
}
