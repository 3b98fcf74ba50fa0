package org.shubbak.platform.history;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hash under which the product finds an applicant again. */
final class IdentityHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    IdentityHash(String secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    String of(People.Person person) {
        return hash("NID:" + person.nationalId());
    }

    String of(People.Company company) {
        return hash("CR:" + company.register() + ":" + company.taxNumber());
    }

    private String hash(String identity) {
        return HexFormat.of().formatHex(mac.doFinal(identity.getBytes(StandardCharsets.UTF_8)));
    }
}
