package org.shubbak.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps private halves unreadable in the database: AES-256-GCM under a key that is derived from a secret outside of it
 * ({@code shubbak.keys.secret}, in the data folder). The key's name is bound in, so that halves cannot be exchanged.
 */
@Component
class KeyWrapping {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    KeyWrapping(@Value("${shubbak.keys.secret:${shubbak.secret}}") String secret) {
        if (secret.length() < 16) {
            throw new IllegalStateException("shubbak.keys.secret must have at least 16 characters");
        }
        this.secret = new SecretKeySpec(derived(secret), "AES");
    }

    byte[] wrap(PrivateKey key, String kid) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, kid).doFinal(key.getEncoded());
            var wrapped = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key could not be encrypted", e);
        }
    }

    /** @throws IllegalStateException if the secret is not the one under which it was wrapped, or the bytes were changed */
    PrivateKey unwrap(byte[] wrapped, String kid) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, NONCE), kid);
            var encoded = cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE);
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the signing key " + kid + " does not open: is shubbak.properties the one of this installation?",
                    e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String kid) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] derived(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal("shubbak signing keys 1".getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
