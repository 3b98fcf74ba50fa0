package org.shubbak.certificates;

import java.time.Instant;
import java.util.List;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;

/**
 * A certificate with which an official signs himself (شهادة توقيع المسئول).
 *
 * @param sha256 of the certificate's DER, in hexadecimal; its name here and at his signing agent
 * @param chain itself and the issuers' that came with it, in DER
 */
public record OwnCertificate(
        String sha256,
        StaffId staff,
        UnitId unit,
        List<byte[]> chain,
        String subject,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        State state,
        Instant presentedAt) {

    /** Where it stands. */
    public enum State {
        WAITING,
        BOUND,
        REJECTED,
        REVOKED
    }

    public OwnCertificate {
        chain = List.copyOf(chain);
    }
}
