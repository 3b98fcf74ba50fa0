package org.shubbak.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hashes with the installation's own secret, for values whose range is small enough to be tried out, such as the
 * national ID (الرقم القومي): without the secret the hash tells nothing.
 */
@Component
public class Keyed {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Keyed(@Value("${shubbak.secret}") String secret) {
        if (secret.length() < 16) {
            throw new IllegalStateException("shubbak.secret must have at least 16 characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 64 hexadecimal digits, the same for the same value as long as the installation keeps its secret. */
    public String hash(String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** The hash of a national ID of fourteen ASCII digits, as applicants and staff are both kept under. */
    public String nationalId(String digits) {
        return hash("NID:" + digits);
    }
}
