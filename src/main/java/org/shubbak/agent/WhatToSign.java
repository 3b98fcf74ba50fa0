package org.shubbak.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What a page wants signed, as far as this program can tell by itself: the signed attributes of a document's signature, or
 * the proof that a certificate is one's own. It signs nothing else, so that no page gets a signature under words of its own
 * choice, or into some other system.
 *
 * @param hash of the document, in hexadecimal; empty for a proof
 * @param isProof whether it proves the possession of a certificate
 */
record WhatToSign(boolean isProof, String hash, byte[] text) {

    private static final String PROOF = "shubbak-possession/1";
    private static final int PROOF_LINES = 5;
    private static final int HASH = 32;
    private static final int LARGEST = 20_000;

    /**
     * @param origin the page that asks; a proof made for another is not given
     * @return empty if it is neither
     */
    static Optional<WhatToSign> read(byte[] text, String origin) {
        if (text.length == 0 || text.length > LARGEST) {
            return Optional.empty();
        }
        return isProof(text, origin)
                ? Optional.of(new WhatToSign(true, "", text))
                : Optional.ofNullable(hash(text)).map(hash -> new WhatToSign(false, hash, text));
    }

    private static boolean isProof(byte[] text, String origin) {
        var lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
        return lines.length == PROOF_LINES && lines[0].equals(PROOF) && lines[1].equals(origin);
    }

    private static @Nullable String hash(byte[] text) {
        try {
            return ASN1Primitive.fromByteArray(text) instanceof ASN1Set attributes && hasContentType(attributes)
                    ? messageDigest(attributes)
                    : null;
        } catch (IOException | IllegalArgumentException | ClassCastException noAttributes) {
            return null;
        }
    }

    private static boolean hasContentType(ASN1Set attributes) {
        return attributes(attributes).stream().anyMatch(it -> it.getAttrType().equals(CMSAttributes.contentType));
    }

    private static @Nullable String messageDigest(ASN1Set attributes) {
        return attributes(attributes).stream()
                .filter(it -> it.getAttrType().equals(CMSAttributes.messageDigest))
                .map(it -> it.getAttrValues().getObjectAt(0))
                .filter(ASN1OctetString.class::isInstance)
                .map(it -> ((ASN1OctetString) it).getOctets())
                .filter(hash -> hash.length == HASH)
                .map(hash -> HexFormat.of().formatHex(hash))
                .findFirst()
                .orElse(null);
    }

    private static List<Attribute> attributes(ASN1Set set) {
        var found = new java.util.ArrayList<Attribute>();
        for (Enumeration<?> all = set.getObjects(); all.hasMoreElements(); ) {
            found.add(Attribute.getInstance((ASN1Encodable) all.nextElement()));
        }
        return found;
    }
}
