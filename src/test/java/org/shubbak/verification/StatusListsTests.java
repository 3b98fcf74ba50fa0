package org.shubbak.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.ZAGAZIG;
import static org.shubbak.licences.LicenceFixtures.aPerson;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.documents.Documents;
import org.shubbak.documents.PaperFile;
import org.shubbak.fees.ReceiptCodes;
import org.shubbak.licences.Act;
import org.shubbak.licences.ChangingLicence;
import org.shubbak.licences.Licence;
import org.shubbak.licences.LicenceStates;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Role;
import org.shubbak.seals.DrawnPapers;
import org.shubbak.seals.SealAnchors;
import org.shubbak.seals.SealedPaper;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.PaperVerdict;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.TrustedKeys;
import org.springframework.beans.factory.annotation.Autowired;

@TestCentre
class StatusListsTests {

    private static final String REASON = "مخالفة الرسومات المعتمدة بمحضر رقم 12";

    @Autowired
    Licences licences;

    @Autowired
    ChangingLicence changing;

    @Autowired
    Documents documents;

    @Autowired
    LicenceStates states;

    @Autowired
    ReceiptCodes receipts;

    @Autowired
    DrawnPapers drawn;

    @Autowired
    SealAnchors anchors;

    @Autowired
    SigningPapers signing;

    private Instant now = Instant.now(Clock.systemUTC());

    @Test
    void what_two_people_suspend_resume_and_revoke_is_in_the_signed_list_within_a_minute() throws Exception {
        var lists = new StatusLists(states, receipts, drawn, signing, aClock());
        var licence = licences.issue(anOutput());
        var text = PaperFile.read(pdf(licence)).orElseThrow().text().orElseThrow();
        assertThat(reason(text, lists)).isEqualTo(PaperVerdict.Reason.VALID);

        change(licence, Act.SUSPEND);
        assertThat(reason(text, lists)).isEqualTo(PaperVerdict.Reason.VALID);
        now = now.plus(Duration.ofSeconds(30));
        assertThat(reason(text, lists)).isEqualTo(PaperVerdict.Reason.SUSPENDED);

        change(licence, Act.RESUME);
        now = now.plus(Duration.ofSeconds(30));
        assertThat(reason(text, lists)).isEqualTo(PaperVerdict.Reason.VALID);

        change(licence, Act.REVOKE);
        now = now.plus(Duration.ofSeconds(30));
        assertThat(reason(text, lists)).isEqualTo(PaperVerdict.Reason.REVOKED);
    }

    @Test
    void there_is_no_list_of_papers_that_are_not_there() {
        var lists = new StatusLists(states, receipts, drawn, signing, aClock());
        assertThat(lists.message(lists.count())).isEmpty();
        assertThat(lists.message(-1)).isEmpty();
    }

    @Test
    void a_pdf_that_was_changed_is_not_the_file_that_was_signed() throws Exception {
        var licence = licences.issue(anOutput());
        byte[] changed = pdf(licence);
        changed[changed.length / 2] ^= 1;
        var file = SealedPaper.read(changed, anchors.check(), now);

        var verdict = check(new StatusLists(states, receipts, drawn, signing, aClock()))
                .check(file.text(), file.hash(), now);

        assertThat(verdict.reason()).isEqualTo(PaperVerdict.Reason.WRONG_FILE);
    }

    private PaperVerdict.Reason reason(String text, StatusLists lists) {
        return check(lists).check(text, now).reason();
    }

    private PaperCheck check(StatusLists lists) {
        var check = new PaperCheck(TrustedKeys.read(signing.keyList(), signing.root()));
        return check.with(lists.message(0).orElseThrow());
    }

    private void change(Licence licence, Act act) {
        var change = changing.propose(licence.number(), act, REASON, aPerson(Role.DIRECTOR, ZAGAZIG));
        changing.confirm(change, aPerson(Role.HEAD, ZAGAZIG));
    }

    private byte[] pdf(Licence licence) throws IOException {
        return documents.open(licence.pdf()).getContentAsByteArray();
    }

    private Clock aClock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
