package org.shubbak.seals;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A certificate and whoever has its private half.
 *
 * @param chain the certificate and its issuers
 * @param sign makes the signature over a text
 */
record SealHand(List<CertificateToken> chain, SignatureAlgorithm algorithm, UnaryOperator<byte[]> sign) {

    CertificateToken certificate() {
        return chain.getFirst();
    }
}
