package org.shubbak.verification;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shubbak.seals.SealAnchors;
import org.shubbak.seals.SealedPaper;
import org.shubbak.shared.Refusal;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.TrustedKeys;
import org.springframework.stereotype.Component;

/** Checks the PDF file of a paper (التحقق من ملف الوثيقة): its QR, the hash in it, its seal, and its state today. */
@Component
public class CheckingFiles {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final SigningPapers signing;
    private final StatusLists lists;
    private final SealAnchors anchors;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    CheckingFiles(SigningPapers signing, StatusLists lists, SealAnchors anchors, Clock clock) {
        this.signing = signing;
        this.lists = lists;
        this.anchors = anchors;
        this.clock = clock;
    }

    /**
     * The file is looked at and not kept. Few are looked at at once, since a hostile file can cost much.
     *
     * @throws Refusal {@code seals.busy}
     */
    public FileVerdict check(byte[] pdf) {
        enter();
        try {
            return judge(pdf);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.of(Refusal.Kind.TOO_MANY, "seals.busy");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.TOO_MANY, "seals.busy");
        }
    }

    private FileVerdict judge(byte[] pdf) {
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
