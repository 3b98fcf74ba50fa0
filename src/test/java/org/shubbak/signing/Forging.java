package org.shubbak.signing;

import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import org.shubbak.shared.PublicCode;

/** What a forger can do with the text of a genuine QR, a good knowledge of the forms and keys of his own. */
public final class Forging {

    private static final KeyPair OWN = Es256.newKeys();

    private final String address;
    private final Signed genuine;

    public Forging(String text) throws Exception {
        int mark = text.indexOf('#');
        this.address = text.substring(0, mark);
        this.genuine = Signed.read(Digits.read(text.substring(mark + 2)).orElseThrow());
    }

    /** Writes another name of the same length into the signed claims. */
    public String withHolder(String holder) throws Exception {
        var claims = PaperClaims.read(genuine.payload());
        return text(with(claims, holder, claims.until()), genuine.signature());
    }

    /** Gives it ten more years. */
    public String withLongerTime() throws Exception {
        var claims = PaperClaims.read(genuine.payload());
        var until = claims.until() == null ? Instant.EPOCH : claims.until().plusSeconds(315_360_000);
        return text(with(claims, claims.holder(), until), genuine.signature());
    }

    /** Signs it anew with a key of his own, under its own name. */
    public String signedByAnotherKey() {
        var kid = PublicKeyEntry.kidOf((ECPublicKey) OWN.getPublic());
        return signed(HexFormat.of().parseHex(kid));
    }

    /** Signs it anew with a key of his own, under the name of the genuine key. */
    public String signedUnderAFalseName() {
        return signed(HexFormat.of().parseHex(genuine.kid()));
    }

    /** Puts the genuine signature behind another paper's code. */
    public String behind(PublicCode other) {
        var text = address.substring(0, address.length() - other.value().length()) + other;
        return text + "#1" + Digits.of(message(genuine.payload(), genuine.signature()));
    }

    private String signed(byte[] kid) {
        var message = Signed.make(genuine.payload(), "", kid, text -> Es256.sign(OWN.getPrivate(), text));
        return address + "#1" + Digits.of(message);
    }

    private String text(PaperClaims claims, byte[] signature) {
        return address + "#1" + Digits.of(message(claims.write(), signature));
    }

    private byte[] message(byte[] payload, byte[] signature) {
        return Signed.make(payload, "", HexFormat.of().parseHex(genuine.kid()), text -> signature);
    }

    private static PaperClaims with(
            PaperClaims claims, String holder, @org.jspecify.annotations.Nullable Instant until) {
        return new PaperClaims(
                claims.unit(),
                claims.issuedAt(),
                until,
                claims.code(),
                claims.list(),
                claims.index(),
                claims.kind(),
                claims.number(),
                holder,
                claims.subject(),
                claims.place(),
                claims.identityEnd(),
                claims.pdf());
    }

    /** The public half of a root of his own. */
    public static String anotherRoot() {
        return HexFormat.of().formatHex(Es256.point((ECPublicKey) OWN.getPublic()));
    }
}
