package org.shubbak.verification;

import java.time.Clock;
import org.shubbak.seals.SealAnchors;
import org.shubbak.seals.SealedPaper;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.TrustedKeys;
import org.springframework.stereotype.Component;

/** Checks the PDF file of a paper (التحقق من ملف الوثيقة): its QR, the hash in it, its seal, and its state today. */
@Component
public class CheckingFiles {

    private final SigningPapers signing;
    private final StatusLists lists;
    private final SealAnchors anchors;
    private final Clock clock;

    CheckingFiles(SigningPapers signing, StatusLists lists, SealAnchors anchors, Clock clock) {
        this.signing = signing;
        this.lists = lists;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** The file is looked at and not kept. */
    public FileVerdict check(byte[] pdf) {
        var now = clock.instant();
        var file = SealedPaper.read(pdf, anchors.check(), now);
        var check = new PaperCheck(TrustedKeys.read(signing.keyList(), signing.root()));
        var claims = check.check(file.text(), now).claims();
        if (claims != null) {
            lists.message(claims.list()).ifPresent(check::with);
        }
        return new FileVerdict(check.check(file.text(), file.hash(), now), file.seal(), now);
    }
}
