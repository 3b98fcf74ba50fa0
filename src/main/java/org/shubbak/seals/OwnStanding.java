package org.shubbak.seals;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whether an official's certificate holds now: a root that the settings name vouches for it, it is in time, may sign, and its
 * issuer has not revoked it. An issuer who does not answer stops nobody, since the proof for the long run is fetched later
 * and says so if it is missing.
 */
@Component
public class OwnStanding {

    private static final Duration BELIEVED = Duration.ofMinutes(10);
    private static final int SIGNS = 0;
    private static final int BINDS = 1;

    private final SealAnchors anchors;
    private final Clock clock;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    OwnStanding(SealAnchors anchors, Clock clock) {
        this.anchors = anchors;
        this.clock = clock;
    }

    private record Told(boolean revoked, Instant at) {}

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
        if (known == null || known.at().plus(BELIEVED).isBefore(now)) {
            known = new Told(ask(path), now);
            told.put(name, known);
        }
        return known.revoked();
    }

    private static boolean ask(List<CertificateToken> path) {
        for (int i = 0; i + 1 < path.size(); i++) {
            if (tellsRevoked(list(path.get(i), path.get(i + 1)))
                    || tellsRevoked(answer(path.get(i), path.get(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsRevoked(@Nullable RevocationToken<?> token) {
        return token != null && token.getStatus() != null && token.getStatus().isRevoked();
    }

    private static @Nullable RevocationToken<?> list(CertificateToken certificate, CertificateToken issuer) {
        try {
            return new OnlineCRLSource(new HouseCalls("application/pkix-crl")).getRevocationToken(certificate, issuer);
        } catch (DSSException | IllegalArgumentException noAnswer) {
            return null;
        }
    }

    private static @Nullable RevocationToken<?> answer(CertificateToken certificate, CertificateToken issuer) {
        try {
            return new OnlineOCSPSource(new HouseCalls("application/ocsp-request"))
                    .getRevocationToken(certificate, issuer);
        } catch (DSSException | IllegalArgumentException noAnswer) {
            return null;
        }
    }
}
