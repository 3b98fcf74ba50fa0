package org.shubbak.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.fees.BillFixtures.payInCash;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.documents.PaperFile;
import org.shubbak.organisation.Role;
import org.shubbak.security.Browser;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.People;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.PaperVerdict;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.StatusList;
import org.shubbak.signing.TrustedKeys;
import org.shubbak.verification.StatusLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A payment receipt is checked as a licence is: by its code, and by its QR without a network. */
@TestCentre
class ReceiptCheckTests {

    private static final String UNIT = "SHR-05";

    @LocalServerPort
    int port;

    @Autowired
    Paying paying;

    @Autowired
    Bills bills;

    @Autowired
    Receipts receipts;

    @Autowired
    ReceiptPaper paper;

    @Autowired
    CancellingReceipt cancelling;

    @Autowired
    SigningPapers signing;

    @Autowired
    StatusLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_printed_receipt_is_genuine_until_it_is_cancelled() {
        CurrentStaff cashier = new People(jdbc).someone(UNIT, Role.CASHIER);
        var bill = new BillFixtures(bills, transaction).issued(UNIT, "150");
        var receipt = payInCash(paying, bill, cashier);
        byte[] pdf = print(receipt, cashier);
        var again = PaperFile.read(print(receipt, cashier)).orElseThrow().text().orElseThrow();
        var text = PaperFile.read(pdf).orElseThrow().text().orElseThrow();

        assertThat(text.substring(0, text.indexOf('#'))).isEqualTo(again.substring(0, again.indexOf('#')));
        var verdict = check(text, PaperFile.read(pdf).orElseThrow().hash());
        assertThat(verdict.reason()).isEqualTo(PaperVerdict.Reason.VALID);
        assertThat(java.util.Objects.requireNonNull(verdict.claims()).number()).isEqualTo(receipt.serial());
        assertThat(page(text)).contains("إيصال سداد صحيح", receipt.serial());

        cancelling.cancel(receipt.serial(), "مبلغ خطأ", new People(jdbc).someone(UNIT, Role.MANAGER));
        assertThat(check(text, null).reason()).isEqualTo(PaperVerdict.Reason.REVOKED);
        assertThat(page(text)).contains("إيصال سداد ملغى");
        assertThat(called(text)).contains("\"outcome\":\"revoked\"", "\"kind\":\"receipt\"", receipt.serial());
    }

    private byte[] print(Receipt receipt, CurrentStaff by) {
        return paper.print(receipts.sheet(receipt.serial()).orElseThrow(), by);
    }

    private PaperVerdict check(String text, byte @org.jspecify.annotations.Nullable [] hash) {
        var check = new PaperCheck(TrustedKeys.read(signing.keyList(), signing.root()))
                .with(lists.message(StatusList.RECEIPTS).orElseThrow());
        return check.check(text, hash, Instant.now(Clock.systemUTC()));
    }

    private String called(String text) {
        var code = text.substring(text.indexOf("/L/") + 3, text.indexOf('#'));
        return new Browser(port).get("/api/v1/verify/" + code).body();
    }

    private String page(String text) {
        return new Browser(port)
                .get(text.substring(text.indexOf("/L/"), text.indexOf('#')))
                .body();
    }
}
