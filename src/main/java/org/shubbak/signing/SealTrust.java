package org.shubbak.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The certificates by which the seals in PDF files are known (الشهادات الموثوقة), as a list that the root signs.
 *
 * @param authorities that issue the house's own seals, and nothing but these
 * @param seals other certificates with which this house seals, issued by somebody else
 * @param anchors roots of the providers whose certificates and time stamps are believed
 */
public record SealTrust(Instant at, List<byte[]> authorities, List<byte[]> seals, List<byte[]> anchors) {

    static final String TYPE = "application/shubbak-seals+cbor";

    private static final long IAT = 6;
    private static final long CERTIFICATES = -65539;
    private static final long LARGEST_TIME = 1L << 37;

    public SealTrust {
        authorities = List.copyOf(authorities);
        seals = List.copyOf(seals);
        anchors = List.copyOf(anchors);
    }

    byte[] write() {
        var claims = new LinkedHashMap<Object, Object>();
        claims.put(IAT, at.getEpochSecond());
        claims.put(CERTIFICATES, List.of(authorities, seals, anchors));
        return Cbor.write(claims);
    }

    /**
     * @param root the root's public half, 65 bytes in hexadecimal
     * @throws IllegalArgumentException if it is not a list that this root signed
     */
    public static SealTrust read(byte[] message, String root) {
        try {
            var signed = Signed.read(message);
            if (!signed.type().equals(TYPE) || !signed.isSignedBy(TrustedKeys.root(root))) {
                throw new IllegalArgumentException("the list of seals is not signed by the root");
            }
            return read(signed.payload());
        } catch (CborReader.Malformed wrong) {
            throw new IllegalArgumentException("the list of seals cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    private static SealTrust read(byte[] payload) throws CborReader.Malformed {
        if (CborReader.read(payload) instanceof Map<?, ?> claims
                && claims.get(IAT) instanceof Long at
                && claims.get(CERTIFICATES) instanceof List<?> lists
                && lists.size() == 3) {
            return new SealTrust(
                    Instant.ofEpochSecond(at % LARGEST_TIME),
                    certificates(lists.get(0)),
                    certificates(lists.get(1)),
                    certificates(lists.get(2)));
        }
        throw new CborReader.Malformed("not a list of certificates");
    }

    private static List<byte[]> certificates(Object list) throws CborReader.Malformed {
        var certificates = new ArrayList<byte[]>();
        if (list instanceof List<?> entries) {
            for (var entry : entries) {
                if (!(entry instanceof byte[] der)) {
                    throw new CborReader.Malformed("not a certificate");
                }
                certificates.add(der);
            }
            return certificates;
        }
        throw new CborReader.Malformed("not a list of certificates");
    }
}
