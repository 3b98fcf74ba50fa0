package org.shubbak.certificates;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.UUID;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;
import org.springframework.boot.test.context.TestComponent;

/** Binds certificates to officials as they do it themselves, and lets a unit's head sign himself for one test. */
@TestComponent
public class Bindings {

    private static final String SITE = "http://127.0.0.1:8080";

    private final PresentingCertificate presenting;
    private final ChangingTrust changing;
    private final OwnRows rows;
    private final Clock clock;

    public Bindings(PresentingCertificate presenting, ChangingTrust changing, OwnRows rows, Clock clock) {
        this.presenting = presenting;
        this.changing = changing;
        this.rows = rows;
        this.clock = clock;
    }

    public void require(UnitId unit) {
        rows.setSigning(unit, true, clock.instant());
    }

    public void release(UnitId unit) {
        rows.setSigning(unit, false, clock.instant());
    }

    /** The official presents it, and another confirms. */
    public void bind(
            TestAuthority authority,
            X509Certificate certificate,
            KeyPair keys,
            CurrentStaff official,
            CurrentStaff other) {
        var text = presenting.challenge(SITE, official).getBytes(StandardCharsets.UTF_8);
        presenting.present(authority.chain(certificate), TestAuthority.sign(keys.getPrivate(), text), official);
        changing.confirm(waiting(TestAuthority.sha256(certificate), other), other);
    }

    public UUID waiting(String subject, CurrentStaff reader) {
        return changing.newest(reader, 1000).stream()
                .filter(change -> change.subject().equals(subject) && change.outcome() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As two people do after it was lost. */
    public void unbind(X509Certificate certificate, CurrentStaff one, CurrentStaff other) {
        var sha256 = TestAuthority.sha256(certificate);
        changing.confirm(changing.propose(TrustAct.UNBIND, sha256, "ضاعت وحدة التوقيع", one), other);
    }
}
