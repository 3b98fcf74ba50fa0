package org.shubbak.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of the house's keys, signed by the root that whoever checks has by heart. */
public final class TrustedKeys {

    static final String TYPE = "application/shubbak-keys+cbor";

    private static final long IAT = 6;
    private static final long KEYS = -65538;
    private static final int FIELDS = 4;
    private static final long LARGEST_TIME = 1L << 37;

    private final Instant at;
    private final Map<String, PublicKeyEntry> keys = new LinkedHashMap<>();

    private TrustedKeys(Instant at, List<PublicKeyEntry> keys) {
        this.at = at;
        keys.forEach(key -> this.keys.put(key.kid(), key));
    }

    /** When the list was signed. */
    public Instant at() {
        return at;
    }

    /** The key of this name, if it is for this purpose. */
    public Optional<PublicKeyEntry> find(String kid, KeyPurpose purpose) {
        return Optional.ofNullable(keys.get(kid)).filter(key -> key.purpose() == purpose);
    }

    public List<PublicKeyEntry> all() {
        return List.copyOf(keys.values());
    }

    /**
     * @param root the root's public half, 65 bytes in hexadecimal
     * @throws IllegalArgumentException if it is not a list that this root signed
     */
    public static TrustedKeys read(byte[] message, String root) {
        return read(message, root(root));
    }

    /** The root as a key; {@code root} is its public half in hexadecimal. */
    static PublicKeyEntry root(String root) {
        var key = Es256.publicKey(HexFormat.of().parseHex(root.strip()));
        return new PublicKeyEntry(PublicKeyEntry.kidOf(key), KeyPurpose.ROOT, SigningKeys.WHOLE, 0, key, Instant.EPOCH);
    }

    private static TrustedKeys read(byte[] message, PublicKeyEntry root) {
        try {
            var signed = Signed.read(message);
            if (!signed.type().equals(TYPE) || !signed.isSignedBy(root)) {
                throw new IllegalArgumentException("the list of keys is not signed by the root");
            }
            return read(signed.payload());
        } catch (CborReader.Malformed wrong) {
            throw new IllegalArgumentException("the list of keys cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    static byte[] write(List<PublicKeyEntry> keys, Instant at) {
        var claims = new LinkedHashMap<Object, Object>();
        claims.put(IAT, at.getEpochSecond());
        claims.put(
                KEYS,
                keys.stream()
                        .map(key -> List.<Object>of(
                                key.purpose().ordinal(), key.scope(), key.year(), Es256.point(key.key())))
                        .toList());
        return Cbor.write(claims);
    }

    private static TrustedKeys read(byte[] payload) throws CborReader.Malformed {
        if (CborReader.read(payload) instanceof Map<?, ?> claims
                && claims.get(IAT) instanceof Long at
                && claims.get(KEYS) instanceof List<?> list) {
            var keys = new ArrayList<PublicKeyEntry>();
            var signedAt = Instant.ofEpochSecond(at % LARGEST_TIME);
            for (var entry : list) {
                keys.add(key(entry, signedAt));
            }
            return new TrustedKeys(signedAt, keys);
        }
        throw new CborReader.Malformed("not a list of keys");
    }

    private static PublicKeyEntry key(Object entry, Instant at) throws CborReader.Malformed {
        if (entry instanceof List<?> parts
                && parts.size() == FIELDS
                && parts.get(0) instanceof Long purpose
                && purpose >= 0
                && purpose <= KeyPurpose.STATUS.ordinal()
                && parts.get(1) instanceof String scope
                && parts.get(2) instanceof Long year
                && year >= 0
                && year < 10_000
                && parts.get(3) instanceof byte[] point) {
            var key = Es256.publicKey(point);
            return new PublicKeyEntry(
                    PublicKeyEntry.kidOf(key),
                    KeyPurpose.values()[purpose.intValue()],
                    scope,
                    year.intValue(),
                    key,
                    at);
        }
        throw new CborReader.Malformed("not a key");
    }
}
