package org.shubbak.signing;

import java.net.URI;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs what goes into the QR of papers, and the lists with which they are checked (توقيع الوثائق). */
@Component
public class SigningPapers {

    private final SigningKeys keys;
    private final String address;
    private final Clock clock;

    SigningPapers(SigningKeys keys, @Value("${shubbak.base-url:http://127.0.0.1:8080}") String address, Clock clock) {
        this.keys = keys;
        this.address = inQr(address);
        this.clock = clock;
    }

    /** The text of the QR: the paper's page, and behind the # its signed claims. */
    public String text(PaperClaims claims) {
        var unit = claims.unit();
        int dash = unit.indexOf('-');
        var key = keys.current(KeyPurpose.PAPERS, dash < 0 ? unit : unit.substring(0, dash));
        return address + "/L/" + claims.code() + "#1" + Digits.of(signed(claims.write(), "", key));
    }

    /** The signed list of keys. */
    public byte[] keyList() {
        keys.current(KeyPurpose.STATUS, SigningKeys.WHOLE);
        var root = keys.root();
        var listed = keys.all().stream().filter(key -> key.purpose().isListed()).toList();
        return signed(TrustedKeys.write(listed, clock.instant()), TrustedKeys.TYPE, root);
    }

    /** A list of certificates, signed by the root. */
    public byte[] sign(SealTrust trust) {
        return signed(trust.write(), SealTrust.TYPE, keys.root());
    }

    public byte[] sign(StatusList list) {
        var key = keys.current(KeyPurpose.STATUS, SigningKeys.WHOLE);
        return signed(list.write(), StatusList.TYPE, key);
    }

    /** The root's public half, 65 bytes in hexadecimal: what whoever checks must have by heart. */
    public String root() {
        return HexFormat.of().formatHex(Es256.point(keys.root().key()));
    }

    private byte[] signed(byte[] payload, String type, PublicKeyEntry key) {
        return Signed.make(payload, type, key.kidBytes(), text -> keys.sign(key, text));
    }

    /** The address with its scheme and host in capitals, which a QR packs tighter and browsers read as the same. */
    private static String inQr(String address) {
        var plain = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        var path = URI.create(plain).getRawPath();
        int end = plain.length() - path.length();
        return plain.substring(0, end).toUpperCase(Locale.ROOT) + path;
    }
}
