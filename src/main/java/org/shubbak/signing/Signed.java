package org.shubbak.signing;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A COSE_Sign1 message (RFC 9052, 4.2) with the algorithm and the key's name in its protected header and no other header
 * than, for lists, their type.
 *
 * @param kid the key's name, 16 hexadecimal digits
 * @param type the media type of the payload; empty where the place tells it
 * @param protectedHeader as it was signed
 */
record Signed(String kid, String type, byte[] protectedHeader, byte[] payload, byte[] signature) {

    private static final long TAG = 18;
    private static final long ALG = 1;
    private static final long KID = 4;
    private static final long TYP = 16;
    private static final long ES256 = -7;

    /** @param sign makes the ES256 signature with the key of this name */
    static byte[] make(byte[] payload, String type, byte[] kid, UnaryOperator<byte[]> sign) {
        var header = new LinkedHashMap<Object, Object>();
        header.put(ALG, ES256);
        header.put(KID, kid);
        if (!type.isEmpty()) {
            header.put(TYP, type);
        }
        var protectedHeader = Cbor.write(header);
        var signature = sign.apply(signedBytes(protectedHeader, payload));
        return Cbor.write(new Cbor.Tagged(TAG, List.of(protectedHeader, Map.of(), payload, signature)));
    }

    static Signed read(byte[] message) throws CborReader.Malformed {
        if (CborReader.read(message) instanceof Cbor.Tagged(long tag, List<?> parts)
                && tag == TAG
                && parts.size() == 4
                && parts.get(0) instanceof byte[] header
                && parts.get(1) instanceof Map<?, ?> open
                && open.isEmpty()
                && parts.get(2) instanceof byte[] payload
                && parts.get(3) instanceof byte[] signature) {
            return read(header, payload, signature);
        }
        throw new CborReader.Malformed("not a COSE_Sign1");
    }

    private static Signed read(byte[] header, byte[] payload, byte[] signature) throws CborReader.Malformed {
        if (CborReader.read(header) instanceof Map<?, ?> entries
                && Long.valueOf(ES256).equals(entries.get(ALG))
                && entries.get(KID) instanceof byte[] kid
                && kid.length == PublicKeyEntry.KID_BYTES) {
            var type = entries.get(TYP) instanceof String text ? text : "";
            if (entries.size() == (type.isEmpty() ? 2 : 3)) {
                return new Signed(HexFormat.of().formatHex(kid), type, header, payload, signature);
            }
        }
        throw new CborReader.Malformed("not our header");
    }

    boolean isSignedBy(PublicKeyEntry key) {
        return key.kid().equals(kid) && Es256.verify(key.key(), signedBytes(protectedHeader, payload), signature);
    }

    /** The Sig_structure of RFC 9052, 4.4. */
    private static byte[] signedBytes(byte[] protectedHeader, byte[] payload) {
        return Cbor.write(List.of("Signature1", protectedHeader, new byte[0], payload));
    }
}
