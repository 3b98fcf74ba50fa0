package org.shubbak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.shubbak.shared.CairoTime;

/** Whoever has a step does it on the page that his work gives him, favourably. */
final class StepPages {

    private final Office office;

    StepPages(Office office) {
        this.office = office;
    }

    void pay(String number) {
        var cashier = office.person("cashier1");
        cashier.open("/cashier?q=" + number);
        if (!cashier.sees("input[name=method][value=CASH]")) {
            cashier.click("a.btn-primary[href^='/cashier/bills/']");
        }
        cashier.all("form:has(input[name=method][value=CASH]) button[type=submit]")
                .click();
        cashier.page().waitForURL("**/receipts/**");
        assertThat(cashier.sees("a[href$='.pdf']")).isTrue();
    }

    /** Pays a deposit back at the till; the voucher is printed. */
    void payOut(String number) {
        var cashier = office.person("cashier1");
        cashier.open("/cashier?q=" + number);
        if (!cashier.sees("form[action^='/cashier/payouts/']")) {
            cashier.click("a.btn-primary[href^='/cashier/payouts/']");
        }
        cashier.all("form[data-main] button[type=submit]").click();
        var voucher = cashier.all("a[href$='/voucher.pdf']");
        voucher.waitFor();
        assertThat(office.print(cashier, voucher.getAttribute("href")))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** The applicant comes to the window and says that the conditions are met. */
    void takeNotice(String number) {
        var clerk = office.person("clerk1");
        clerk.open("/desk/notices?q=" + number);
        clerk.all("form[action='/desk/notices/" + number + "'] button[type=submit]")
                .click();
        clerk.page().waitForLoadState();
        clerk.open("/desk/notices?q=" + number);
        assertThat(clerk.sees("form[action='/desk/notices/" + number + "']")).isFalse();
    }

    /** Does the dealt step on the case page with its first outcome that moves the case on. */
    void decide(String holder, String number, Map<String, Object> declared) {
        var official = office.person(holder);
        official.open("/cases/" + number);
        assertThat(official.sees("#act")).as(official.text()).isTrue();
        if (official.sees("[name=turnReason]")) {
            official.all("[name=turnReason]").selectOption("court");
        }
        inspected(official, declared);
        answered(official);
        if (official.sees("[name='data.lines.0.amount']")) {
            assertThat(official.all("[name='data.lines.0.amount']").inputValue())
                    .as("a sum is proposed")
                    .isNotEmpty();
        }
        official.fillIfThere("data.report", "روجع الملف وهو مستوفٍ");
        official.all(".decision > button[name=outcome]").first().click();
        official.all(".notice.done, .error-summary").first().waitFor();
        assertThat(official.sees(".error-summary")).as(official.text()).isFalse();
    }

    private static void inspected(Somebody inspector, Map<String, Object> declared) {
        if (inspector.sees("[name='data.result']")) {
            inspector.fill("data.date", today());
            inspector.all("[name='data.result']").selectOption("conforming");
            declared.forEach((key, value) -> {
                if (value instanceof Number && inspector.sees("input[name='data." + key + "']")) {
                    inspector.fill("data." + key, Typist.arabicDigits(value.toString()));
                }
            });
        }
    }

    private static void answered(Somebody liaison) {
        if (liaison.sees("[name='data.reply']")) {
            liaison.all("[name='data.reply']").selectOption("agrees");
            liaison.fill("data.reference", "٤٥/٢٠٢٦");
            liaison.fill("data.date", today());
        }
    }

    private static String today() {
        return LocalDate.now(CairoTime.ZONE).toString();
    }

    void handOver(String number, String receiver, String identity) {
        var delivery = office.person("delivery1");
        delivery.open("/delivery/" + number);
        delivery.all("input[name=capacity][value=holder]").check();
        delivery.fill("receivedBy", receiver);
        delivery.fill("identity", identity);
        delivery.goOnTo("**/delivery");
        delivery.open("/delivery/" + number);
        assertThat(delivery.sees("form[action='/delivery/" + number + "']")).isFalse();
    }
}
