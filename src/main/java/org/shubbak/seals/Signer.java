package org.shubbak.seals;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.util.List;

/**
 * An official who signs himself (الموقّع), by the certificate that is bound to him.
 *
 * @param chain his certificate and those of its issuers that came with it, in DER
 * @param name in Arabic, as it stands on the paper
 * @param title as {@code رئيس مركز ومدينة الزقازيق}
 */
public record Signer(List<byte[]> chain, String name, String title) {

    public Signer {
        chain = List.copyOf(chain);
    }

    CertificateToken certificate() {
        return DSSUtils.loadCertificate(chain.getFirst());
    }

    List<CertificateToken> tokens() {
        return chain.stream().map(DSSUtils::loadCertificate).toList();
    }
}
