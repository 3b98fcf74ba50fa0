package org.shubbak.seals;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.signing.SigningKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who seals for a unit: the house's own key of this unit, or the one seal of a licensed provider. */
@Component
class SealHands {

    private final Function<Sealer, SealHand> hands;
    private final @Nullable SealHand bought;

    @Autowired
    SealHands(HouseAuthority authority, SigningKeys keys, SealSettings settings) {
        var keystore = settings.keystore();
        this.bought = keystore == null ? null : open(keystore, settings.password());
        this.hands = sealer -> own(authority, keys, sealer);
    }

    /** One hand for all units. */
    SealHands(SealHand bought) {
        this.bought = bought;
        this.hands = sealer -> bought;
    }

    SealHand of(Sealer sealer) {
        return bought == null ? hands.apply(sealer) : bought;
    }

    private static SealHand own(HouseAuthority authority, SigningKeys keys, Sealer sealer) {
        var seal = authority.seal(sealer);
        return new SealHand(
                List.of(seal.certificate(), authority.root().certificate()),
                SignatureAlgorithm.ECDSA_SHA256,
                text -> HouseSigner.der(keys.sign(seal.key(), text)));
    }

    /** The certificate of the licensed provider's seal. */
    Optional<CertificateToken> bought() {
        return Optional.ofNullable(bought).map(SealHand::certificate);
    }

    private static SealHand open(Path file, String password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return hand(store, alias, password);
                }
            }
            throw new IllegalStateException("shubbak.seals.keystore " + file + " holds no key");
        } catch (IOException | GeneralSecurityException wrong) {
            throw new IllegalStateException("shubbak.seals.keystore " + file + " does not open", wrong);
        }
    }

    private static SealHand hand(KeyStore store, String alias, String password) throws GeneralSecurityException {
        var key = (PrivateKey) store.getKey(alias, password.toCharArray());
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(certificate -> new CertificateToken((X509Certificate) certificate))
                .toList();
        var algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forName(key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm()),
                DigestAlgorithm.SHA256);
        return new SealHand(chain, algorithm, text -> sign(key, algorithm, text));
    }

    private static byte[] sign(PrivateKey key, SignatureAlgorithm algorithm, byte[] text) {
        try {
            var signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("the key of shubbak.seals.keystore does not sign", wrong);
        }
    }
}
