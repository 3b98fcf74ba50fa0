package org.shubbak.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.security.Browser.location;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Role;
import org.shubbak.security.Browser;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.People;
import org.shubbak.shared.ArabicText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestCentre
class CashierPageTests {

    private static final String UNIT = "SHR-05";
    private static final Pattern KEY = Pattern.compile("name=\"commandKey\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Bills bills;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private BillFixtures fixtures;
    private Browser cashier;

    @BeforeEach
    void aCashierAtTheWindow() {
        fixtures = new BillFixtures(bills, transaction);
        cashier = signedIn(Role.CASHIER, UNIT);
    }

    @Test
    void a_scanned_code_opens_the_only_bill_that_is_due() {
        var bill = fixtures.issued(UNIT, "150");
        var scanned = "/cashier?q=https%3A%2F%2Fshubbak.example%2Ftrack%2F" + bill.requestNumber() + "%3Fk%3Dabc";
        assertThat(location(cashier.get(scanned))).endsWith("/cashier/bills/" + bill.id());
        var typed = "/cashier?q=" + encoded(ArabicText.arabicIndicDigits(bill.number()));
        assertThat(location(cashier.get(typed))).endsWith("/cashier/bills/" + bill.id());
        assertThat(cashier.get("/cashier/bills/" + bill.id()).body()).contains("فقط وقدره مائة وخمسون جنيهاً");
    }

    @Test
    void cash_gives_a_receipt_with_the_change_and_the_search_box_ready_for_the_next() {
        var bill = fixtures.issued(UNIT, "150");
        var paid = pay(cashier, bill, Map.of("method", "CASH", "received", "٢٠٠"));
        assertThat(location(paid)).contains("/receipts/R-" + UNIT);
        var receipt = cashier.follow(paid).body();
        assertThat(receipt).contains("50.00", "id=\"scan\"", "autofocus", ".pdf");
        assertThat(cashier.get("/cashier/day").body()).contains(bill.requestNumber());
        assertThat(cashier.get("/cashier/day/print").body()).contains(bill.requestNumber());
    }

    @Test
    void the_receipts_paper_is_a_pdf() {
        var bill = fixtures.issued(UNIT, "150");
        var place = location(pay(cashier, bill, Map.of("method", "CASH")));
        var pdf = cashier.get(place.substring(place.indexOf("/receipts")) + ".pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void a_form_sent_twice_is_one_payment() {
        var bill = fixtures.issued(UNIT, "150");
        var form = form(cashier, bill, Map.of("method", "CASH"));
        var first = cashier.post("/cashier/bills/" + bill.id(), form);
        var second = cashier.post("/cashier/bills/" + bill.id(), form);
        assertThat(location(second)).isEqualTo(location(first));
    }

    @Test
    void two_windows_at_once_take_the_money_once() throws Exception {
        var bill = fixtures.issued(UNIT, "150");
        var other = signedIn(Role.CASHIER, UNIT);
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(cashier, other).stream()
                    .map(window -> {
                        var form = form(window, bill, Map.of("method", "CASH"));
                        return threads.submit(() -> {
                            together.await();
                            return window.post("/cashier/bills/" + bill.id(), form)
                                    .statusCode();
                        });
                    })
                    .toList();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(302, 409);
        }
    }

    @Test
    void what_was_typed_stays_when_it_is_refused() {
        var bill = fixtures.issued(UNIT, "150");
        var tooLittle = pay(cashier, bill, Map.of("method", "CASH", "received", "100"));
        assertThat(tooLittle.statusCode()).isEqualTo(422);
        assertThat(tooLittle.body()).contains("المبلغ المستلم أقل من المستحق", "value=\"100\"");
        var noReference = pay(cashier, bill, Map.of("method", "ELECTRONIC", "reference", ""));
        assertThat(noReference.statusCode()).isEqualTo(422);
        assertThat(noReference.body()).contains("اكتب الرقم المرجعي");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-150", "0", "149.99", "150.001", "999999999999999999", "١٥٠ جنيه", "<b>150</b>", ""})
    void an_amount_tampered_with_takes_no_money(String amount) {
        var bill = fixtures.issued(UNIT, "150");
        assertThat(pay(cashier, bill, Map.of("method", "CASH", "amount", amount))
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "AB\u202e1234", "' or 1=1 --"})
    void markup_and_overrides_in_a_reference_are_refused_and_never_run(String reference) {
        var bill = fixtures.issued(UNIT, "150");
        var answer = pay(cashier, bill, Map.of("method", "ELECTRONIC", "reference", reference));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "zzz", "SHR-01-2026-000001-9"})
    void a_number_that_is_none_gets_a_sentence(String typed) {
        var answer = cashier.get("/cashier?q=" + encoded(typed));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("لا توجد مطالبة بهذا الرقم").doesNotContain("<script>alert");
    }

    @Test
    void another_centres_bill_is_neither_shown_nor_collected() {
        var bill = fixtures.issued("SHR-07", "150");
        var found = cashier.get("/cashier?q=" + bill.requestNumber());
        assertThat(found.body()).contains("مركزاً آخر").doesNotContain(bill.id().toString());
        assertThat(cashier.get("/cashier/bills/" + bill.id()).statusCode()).isEqualTo(403);
        assertThat(pay(cashier, bill, Map.of("method", "CASH")).statusCode()).isEqualTo(403);
    }

    @Test
    void only_a_cashier_comes_to_the_window() {
        for (var role : List.of(Role.CLERK, Role.SPECIALIST, Role.HEAD, Role.MANAGER, Role.ADMIN)) {
            assertThat(signedIn(role, UNIT).get("/cashier").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void the_manager_cancels_a_receipt_with_a_reason_and_the_cashier_cannot() {
        var bill = fixtures.issued(UNIT, "150");
        var place = location(pay(cashier, bill, Map.of("method", "CASH")));
        var receipt = place.substring(place.indexOf("/receipts"));
        assertThat(cashier.get(receipt).body()).doesNotContain("/cancel");
        assertThat(cashier.post(receipt + "/cancel", Map.of("reason", "خطأ")).statusCode())
                .isEqualTo(403);
        var manager = signedIn(Role.MANAGER, UNIT);
        assertThat(manager.get(receipt).body()).contains("/cancel");
        assertThat(manager.post(receipt + "/cancel", Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(manager.follow(manager.post(receipt + "/cancel", Map.of("reason", "مبلغ خطأ")))
                        .body())
                .contains("ملغى", "مبلغ خطأ");
        assertThat(manager.get(receipt + ".pdf").statusCode()).isEqualTo(409);
        assertThat(signedIn(Role.MANAGER, "SHR-07").get(receipt).statusCode()).isEqualTo(403);
    }

    @Test
    void the_day_is_closed_with_what_was_counted() {
        pay(cashier, fixtures.issued(UNIT, "150"), Map.of("method", "CASH"));
        var day = cashier.get("/cashier/day").body();
        var form = new LinkedHashMap<String, String>();
        form.put("till", found(Pattern.compile("name=\"till\" value=\"([^\"]+)\""), day));
        form.put("day", found(Pattern.compile("name=\"day\" value=\"([^\"]+)\""), day));
        form.put("counted", "١٤٩");
        var refused = cashier.post("/cashier/day/close", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("-1.00", "value=\"١٤٩\"");
        form.put("note", "جنيه ناقص");
        assertThat(cashier.follow(cashier.post("/cashier/day/close", form)).body())
                .contains("أُغلقت اليومية");
    }

    private HttpResponse<String> pay(Browser window, BillView bill, Map<String, String> with) {
        return window.post("/cashier/bills/" + bill.id(), form(window, bill, with));
    }

    private static Map<String, String> form(Browser window, BillView bill, Map<String, String> with) {
        var page = window.get("/cashier/bills/" + bill.id()).body();
        var form = new LinkedHashMap<String, String>();
        form.put("commandKey", KEY.matcher(page).find() ? found(KEY, page) : BillFixtures.key());
        form.put("amount", bill.total().toString());
        form.putAll(with);
        return form;
    }

    private Browser signedIn(Role role, String unit) {
        var people = new People(jdbc);
        CurrentStaff person = people.signingIn(people.someone(unit, role));
        var browser = new Browser(port);
        browser.signIn(person.signInName(), "secret");
        browser.get("/help");
        return browser;
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
