package org.shubbak.seals;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whether an official's certificate holds now: a root that the settings name vouches for it, it is in time, may sign, and its
 * issuer has not revoked it. An issuer who does not answer within the time of the settings stops nobody, since the proof for
 * the long run is fetched later and says so if it is missing.
 */
@Component
public class OwnStanding {

    private static final Duration BELIEVED = Duration.ofMinutes(10);
    /** An issuer who did not answer is left alone for a while, so that not every approval waits for him. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private static final int SIGNS = 0;
    private static final int BINDS = 1;

    private final SealAnchors anchors;
    private final RevocationInquiry inquiry;
    private final Clock clock;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    OwnStanding(SealAnchors anchors, SealSettings settings, Clock clock) {
        this.anchors = anchors;
        this.inquiry = new RevocationInquiry(settings.patience());
        this.clock = clock;
    }

    private record Told(boolean revoked, Instant until) {}

    /**
     * @throws Refusal {@code seals.own.not-in-time}, {@code seals.own.unknown-issuer}, {@code seals.own.wrong-use} or
     *     {@code seals.own.revoked}
     */
    public void check(Signer signer) {
        var certificate = signer.certificate();
        var now = clock.instant();
        if (!certificate.isValidOn(Date.from(now))) {
            throw refused("seals.own.not-in-time");
        }
        var path = anchors.path(signer.tokens(), now);
        if (path.isEmpty()) {
            throw refused("seals.own.unknown-issuer");
        }
        var usage = certificate.getCertificate().getKeyUsage();
        if (usage != null && !usage[SIGNS] && !usage[BINDS]) {
            throw refused("seals.own.wrong-use");
        }
        if (isRevoked(path, now)) {
            throw refused("seals.own.revoked");
        }
    }

    private static Refusal refused(String code) {
        return Refusal.of(Refusal.Kind.CONFLICT, code);
    }

    private boolean isRevoked(List<CertificateToken> path, Instant now) {
        var name = path.getFirst().getDSSIdAsString();
        var known = told.get(name);
        if (known == null || known.until().isBefore(now)) {
            var said = inquiry.ask(path);
            var believed = said == RevocationInquiry.Said.UNKNOWN ? LEFT_ALONE : BELIEVED;
            known = new Told(said == RevocationInquiry.Said.REVOKED, now.plus(believed));
            told.put(name, known);
        }
        return known.revoked();
    }
}
