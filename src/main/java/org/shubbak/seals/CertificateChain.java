package org.shubbak.seals;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The way from a certificate to somebody whom we believe (سلسلة الشهادات), as the JDK builds it (RFC 5280, 6). */
final class CertificateChain {

    private final Set<TrustAnchor> anchors;

    CertificateChain(Collection<CertificateToken> anchors) {
        this.anchors = anchors.stream()
                .map(anchor -> new TrustAnchor(anchor.getCertificate(), null))
                .collect(Collectors.toSet());
    }

    /** From the certificate to the anchor, both included; empty if there is no way that holds at this time. */
    List<CertificateToken> of(CertificateToken leaf, Collection<CertificateToken> others, Instant at) {
        if (anchors.isEmpty()) {
            return List.of();
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(leaf.getCertificate());
            var parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            var known = new ArrayList<X509Certificate>();
            known.add(leaf.getCertificate());
            others.forEach(other -> known.add(other.getCertificate()));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            return path((PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters));
        } catch (CertPathBuilderException none) {
            return List.of();
        } catch (InvalidAlgorithmParameterException wrong) {
            throw new IllegalStateException(wrong);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("every JDK has PKIX", wrong);
        }
    }

    private static List<CertificateToken> path(PKIXCertPathBuilderResult result) {
        var path = new ArrayList<CertificateToken>();
        result.getCertPath()
                .getCertificates()
                .forEach(certificate -> path.add(new CertificateToken((X509Certificate) certificate)));
        path.add(new CertificateToken(result.getTrustAnchor().getTrustedCert()));
        return path;
    }
}
