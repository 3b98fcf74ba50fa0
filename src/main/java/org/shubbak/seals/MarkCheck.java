package org.shubbak.seals;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;
import org.shubbak.seals.SealVerdict.Mark;
import org.shubbak.seals.SealVerdict.Reason;

/** Judges one seal or signature of a file. */
final class MarkCheck {

    private static final int NON_REPUDIATION = 1;

    private final List<CertificateToken> authorities;
    private final List<CertificateToken> seals;
    private final CertificateChain chains;
    private final StampedTime times;
    private final ExternalResourcesCRLSource lists;

    MarkCheck(
            List<CertificateToken> authorities,
            List<CertificateToken> seals,
            List<CertificateToken> anchors,
            ExternalResourcesCRLSource lists) {
        this.authorities = authorities;
        this.seals = seals;
        this.chains = new CertificateChain(
                Stream.concat(authorities.stream(), anchors.stream()).toList());
        this.times = new StampedTime(chains, lists);
        this.lists = lists;
    }

    /** The place in the file up to which a signature reaches. */
    static int end(PAdESSignature signature) {
        var range = signature.getPdfRevision().getByteRange();
        return range.getSecondPartStart() + range.getSecondPartEnd();
    }

    /**
     * @param last whether no other signature covers more of the file
     * @param pdf the whole file
     */
    Mark check(PAdESSignature signature, boolean last, byte[] pdf, Instant now) {
        var certificate = signature.getSigningCertificateToken();
        if (certificate == null) {
            return mark(Reason.BROKEN, false, SealLevel.B, null, signature, null);
        }
        var stamped = times.of(signature);
        var at = stamped == null ? now : stamped.at();
        var path = path(signature, certificate, at);
        boolean ours = isOurs(path, certificate);
        var level = stamped == null ? SealLevel.B : level(signature, path);
        return mark(reason(signature, path, ours || last, pdf, at), ours, level, certificate, signature, stamped);
    }

    private Reason reason(
            PAdESSignature signature, List<CertificateToken> path, boolean strict, byte[] pdf, Instant at) {
        signature.checkSignatureIntegrity();
        var range = signature.getPdfRevision().getByteRange();
        if (!signature.getSignatureCryptographicVerification().isSignatureValid()
                || range.getFirstPartStart() != 0
                || !range.isValid()) {
            return Reason.BROKEN;
        }
        if (end(signature) != pdf.length && (!FileEnd.isWhole(pdf, end(signature)) || isChanged(signature, strict))) {
            return Reason.CHANGED_AFTER;
        }
        if (path.isEmpty()) {
            return Reason.UNKNOWN_ANCHOR;
        }
        if (!path.getFirst().isValidOn(Date.from(at))) {
            return Reason.EXPIRED;
        }
        return isRevoked(signature, path, at) ? Reason.REVOKED : Reason.VALID;
    }

    /** Whether somebody added more behind it than what proves it, or, where a seal follows, than other signatures. */
    private static boolean isChanged(PAdESSignature signature, boolean strict) {
        var found = signature.getPdfRevision().getModificationDetection();
        if (found == null) {
            return true;
        }
        var objects = found.getObjectModifications();
        boolean signatures = !objects.getFormFillInAndSignatureCreationChanges().isEmpty()
                || !objects.getAnnotCreationChanges().isEmpty();
        return !objects.getUndefinedChanges().isEmpty()
                || !found.getPageDifferences().isEmpty()
                || !found.getVisualDifferences().isEmpty()
                || strict && (signatures || !found.getAnnotationOverlaps().isEmpty());
    }

    /** The way to an anchor, at any time at which the certificate held if it does not hold at this one. */
    private List<CertificateToken> path(PAdESSignature signature, CertificateToken certificate, Instant at) {
        var path = chains.of(certificate, signature.getCertificates(), at);
        return path.isEmpty()
                ? chains.of(
                        certificate,
                        signature.getCertificates(),
                        certificate.getNotBefore().toInstant().plusSeconds(1))
                : path;
    }

    private boolean isOurs(List<CertificateToken> path, CertificateToken certificate) {
        var usage = certificate.getCertificate().getKeyUsage();
        boolean issued =
                !path.isEmpty() && authorities.contains(path.getLast()) && usage != null && usage[NON_REPUDIATION];
        return issued || seals.contains(certificate);
    }

    private boolean isRevoked(PAdESSignature signature, List<CertificateToken> path, Instant at) {
        for (int i = 0; i + 1 < path.size(); i++) {
            var told = new ArrayList<RevocationToken<?>>(lists.getRevocationTokens(path.get(i), path.get(i + 1)));
            told.addAll(brought(signature, path.get(i), path.get(i + 1)));
            if (told.stream().anyMatch(token -> tellsRevoked(token, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsRevoked(RevocationToken<?> token, Instant at) {
        var status = token.getStatus();
        var since = token.getRevocationDate();
        return status != null
                && status.isRevoked()
                && (since == null || !since.toInstant().isAfter(at));
    }

    private static List<RevocationToken<?>> brought(
            PAdESSignature signature, CertificateToken certificate, CertificateToken issuer) {
        var told = new ArrayList<RevocationToken<?>>();
        told.addAll(signature.getCompleteCRLSource().getRevocationTokens(certificate, issuer));
        told.addAll(signature.getCompleteOCSPSource().getRevocationTokens(certificate, issuer));
        return told;
    }

    private static SealLevel level(PAdESSignature signature, List<CertificateToken> path) {
        boolean proved =
                path.size() > 1 && !brought(signature, path.get(0), path.get(1)).isEmpty();
        return proved ? SealLevel.LT : SealLevel.T;
    }

    private Mark mark(
            Reason reason,
            boolean ours,
            SealLevel level,
            @Nullable CertificateToken certificate,
            PAdESSignature signature,
            StampedTime.@Nullable Stamped stamped) {
        var said = signature.getSigningTime();
        return new Mark(
                reason,
                ours,
                level,
                certificate == null ? "" : name(certificate, BCStyle.CN),
                capacity(signature),
                certificate == null ? "" : name(certificate, BCStyle.O),
                certificate == null ? "" : issuer(certificate),
                said == null ? null : said.toInstant(),
                stamped == null ? null : stamped.at(),
                stamped == null ? "" : name(stamped.by(), BCStyle.CN),
                certificate != null && isAskable(certificate),
                stamped == null ? null : times.until(signature));
    }

    private static boolean isAskable(CertificateToken certificate) {
        return !CertificateExtensionsUtils.getCRLAccessUrls(certificate).isEmpty()
                || !CertificateExtensionsUtils.getOCSPAccessUrls(certificate).isEmpty();
    }

    private static String capacity(PAdESSignature signature) {
        var written = signature.getPdfSignatureDictionary();
        return written == null || written.getReason() == null ? "" : written.getReason();
    }

    private static String issuer(CertificateToken certificate) {
        return first(
                X500Name.getInstance(
                        certificate.getCertificate().getIssuerX500Principal().getEncoded()),
                BCStyle.CN);
    }

    private static String name(CertificateToken certificate, ASN1ObjectIdentifier part) {
        return first(
                X500Name.getInstance(
                        certificate.getCertificate().getSubjectX500Principal().getEncoded()),
                part);
    }

    private static String first(X500Name name, ASN1ObjectIdentifier part) {
        var parts = name.getRDNs(part);
        return parts.length == 0
                ? ""
                : IETFUtils.valueToString(parts[0].getFirst().getValue());
    }
}
