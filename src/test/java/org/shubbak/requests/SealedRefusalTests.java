package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.seals.SealAnchors;
import org.shubbak.seals.SealLevel;
import org.shubbak.seals.SealedPaper;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.PaperVerdict;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.TrustedKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A refusal goes to court more often than a licence, so its letter is sealed like one. */
@TestCentre
@Import(CaseRun.class)
class SealedRefusalTests {

    @Autowired
    CaseRun run;

    @Autowired
    Requests requests;

    @Autowired
    RequestPapers papers;

    @Autowired
    SealAnchors anchors;

    @Autowired
    SigningPapers signing;

    @Autowired
    Clock clock;

    @Test
    void a_letter_of_refusal_is_sealed_by_its_unit_and_its_code_proves_the_file() {
        var file = refused();
        var paper = SealedPaper.read(file, anchors.check(), clock.instant());
        var mark = paper.seal().mark().orElseThrow();

        assertThat(paper.seal().isOurs()).isTrue();
        assertThat(mark.level()).isEqualTo(SealLevel.T);
        assertThat(mark.by()).contains("الزقازيق");
        assertThat(proof(paper)).isEqualTo(PaperVerdict.Reason.NO_STATUS);
    }

    @Test
    void a_changed_letter_of_refusal_is_noticed() {
        var file = refused();
        file[file.length / 3] ^= 1;
        var paper = SealedPaper.read(file, anchors.check(), clock.instant());

        assertThat(paper.seal().isOurs()).isFalse();
        assertThat(proof(paper)).isNotEqualTo(PaperVerdict.Reason.NO_STATUS);
    }

    private byte[] refused() {
        UUID id = run.submitAndPay("BLD-016").id();
        run.act(run.until(id, "approval"), "refuse");
        var row = requests.get(id);
        return papers.refusalByKey(row.number(), row.trackingKey());
    }

    private PaperVerdict.Reason proof(SealedPaper paper) {
        return new PaperCheck(TrustedKeys.read(signing.keyList(), signing.root()))
                .check(paper.text(), paper.hash(), clock.instant())
                .reason();
    }
}
