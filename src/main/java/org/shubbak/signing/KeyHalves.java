package org.shubbak.signing;

import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the private halves are: in a token where the settings name one, otherwise encrypted in the database. */
@Component
class KeyHalves {

    private final KeyWrapping wrapping;
    private final @Nullable KeyToken token;

    @Autowired
    KeyHalves(
            KeyWrapping wrapping,
            @Value("${shubbak.keys.pkcs11.library:}") String library,
            @Value("${shubbak.keys.pkcs11.slot:0}") long slot,
            @Value("${shubbak.keys.pkcs11.pin:}") String pin) {
        this(wrapping, library.isEmpty() ? null : KeyToken.open(library, slot, pin));
    }

    KeyHalves(KeyWrapping wrapping, @Nullable KeyToken token) {
        this.wrapping = wrapping;
        this.token = token;
    }

    /**
     * A new pair.
     *
     * @param wrapped the encrypted private half; null if it is in the token
     */
    record Made(ECPublicKey half, byte @Nullable [] wrapped) {}

    Made make(Instant at) {
        if (token != null) {
            return new Made(token.make(at), null);
        }
        var pair = Es256.newKeys();
        var half = (ECPublicKey) pair.getPublic();
        return new Made(half, wrapping.wrap(pair.getPrivate(), PublicKeyEntry.kidOf(half)));
    }

    /**
     * What signs with a key.
     *
     * @param wrapped as it was made
     */
    UnaryOperator<byte[]> open(String kid, byte @Nullable [] wrapped) {
        if (wrapped != null) {
            var key = wrapping.unwrap(wrapped, kid);
            return text -> Es256.sign(key, text);
        }
        if (token == null) {
            throw new IllegalStateException("the key " + kid + " is in a token, and shubbak.keys.pkcs11 names none");
        }
        var key = token.find(kid);
        return text -> token.sign(key, text);
    }
}
