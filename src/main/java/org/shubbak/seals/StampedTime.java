package org.shubbak.seals;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.security.cert.CertificateParsingException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;

/** The earliest moment at which somebody whom we believe saw a signature (الختم الزمني). */
final class StampedTime {

    private final CertificateChain chains;
    private final ExternalResourcesCRLSource lists;

    StampedTime(CertificateChain chains, ExternalResourcesCRLSource lists) {
        this.chains = chains;
        this.lists = lists;
    }

    record Stamped(Instant at, CertificateToken by) {}

    /** Null if nobody stamped it whose word counts. */
    @Nullable
    Stamped of(PAdESSignature signature) {
        return all(signature).min(Comparator.comparing(Stamped::at)).orElse(null);
    }

    /** Until when the certificates of the stamps over it hold, the longest of them; null if nobody stamped it. */
    @Nullable
    Instant until(PAdESSignature signature) {
        return all(signature)
                .map(stamped -> stamped.by().getNotAfter().toInstant())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Stamped> all(PAdESSignature signature) {
        return Stream.concat(signature.getSignatureTimestamps().stream(), signature.getDocumentTimestamps().stream())
                .flatMap(stamp -> stamped(stamp, signature.getCertificates()).stream());
    }

    private Optional<Stamped> stamped(TimestampToken stamp, List<CertificateToken> others) {
        if (!stamp.isMessageImprintDataFound() || !stamp.isMessageImprintDataIntact()) {
            return Optional.empty();
        }
        var at = stamp.getGenerationTime().toInstant();
        var pool =
                Stream.concat(stamp.getCertificates().stream(), others.stream()).toList();
        return pool.stream()
                .filter(StampedTime::mayStamp)
                .filter(stamp::isSignedBy)
                .filter(certificate -> holds(chains.of(certificate, pool, at)))
                .findFirst()
                .map(certificate -> new Stamped(at, certificate));
    }

    /** Whoever has the key of a revoked certificate stamps any time he likes, so none of its stamps counts any more. */
    private boolean holds(List<CertificateToken> path) {
        for (int i = 0; i + 1 < path.size(); i++) {
            if (lists.getRevocationTokens(path.get(i), path.get(i + 1)).stream()
                    .anyMatch(token ->
                            token.getStatus() != null && token.getStatus().isRevoked())) {
                return false;
            }
        }
        return !path.isEmpty();
    }

    private static boolean mayStamp(CertificateToken certificate) {
        try {
            var usage = certificate.getCertificate().getExtendedKeyUsage();
            return usage != null && usage.contains(KeyPurposeId.id_kp_timeStamping.getId());
        } catch (CertificateParsingException wrong) {
            return false;
        }
    }
}
