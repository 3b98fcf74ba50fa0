package org.shubbak.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/** The token (وحدة التوقيع) in this computer, through its maker's PKCS#11 library; open from the PIN until it is locked. */
public final class AgentToken {

    private static final String TOKENS = "SunPKCS11";
    private static final int SIGNS = 0;
    private static final int BINDS = 1;

    private final Path library;
    private final @Nullable Long slot;
    private @Nullable AuthProvider provider;
    private @Nullable KeyStore store;

    /** @param slot null for the first token that is found */
    AgentToken(Path library, @Nullable Long slot) {
        this.library = library;
        this.slot = slot;
    }

    /** How an attempt to open it went. */
    public enum Opened {
        OPEN,
        WRONG_PIN,
        NO_TOKEN
    }

    /**
     * A key in the token.
     *
     * @param chain the certificate and what came with it
     */
    record Held(String alias, List<X509Certificate> chain) {

        X509Certificate certificate() {
            return chain.getFirst();
        }

        String sha256() {
            return Fingerprint.of(certificate());
        }
    }

    synchronized boolean isOpen() {
        return store != null;
    }

    synchronized Opened open(char[] pin) {
        lock();
        try {
            var at = slot == null ? "slotListIndex=0" : "slot=" + slot;
            var settings = "--name=shubbak-agent-%d%nlibrary=%s%n%s%n".formatted(hashCode(), library, at);
            Provider made = Security.getProvider(TOKENS).configure(settings);
            var opened = KeyStore.getInstance("PKCS11", made);
            opened.load(null, pin);
            provider = (AuthProvider) made;
            store = opened;
            return Opened.OPEN;
        } catch (IOException | GeneralSecurityException | RuntimeException failed) {
            return isPin(failed) ? Opened.WRONG_PIN : Opened.NO_TOKEN;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static boolean isPin(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedLoginException || cause instanceof UnrecoverableKeyException) {
                return true;
            }
        }
        return false;
    }

    synchronized void lock() {
        if (provider != null) {
            try {
                provider.logout();
            } catch (LoginException alreadyGone) {
                store = null;
            }
        }
        provider = null;
        store = null;
    }

    /** The keys that may sign documents. */
    synchronized List<Held> held() throws GeneralSecurityException {
        var found = new ArrayList<Held>();
        if (store != null) {
            for (var alias : Collections.list(store.aliases())) {
                var chain = store.getCertificateChain(alias);
                if (store.isKeyEntry(alias)
                        && chain != null
                        && chain[0] instanceof X509Certificate leaf
                        && signs(leaf)) {
                    found.add(new Held(alias, certificates(chain)));
                }
            }
        }
        return found;
    }

    private static boolean signs(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage == null || usage[SIGNS] || usage[BINDS];
    }

    private static List<X509Certificate> certificates(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    Optional<Held> find(String sha256) throws GeneralSecurityException {
        return held().stream().filter(held -> held.sha256().equals(sha256)).findFirst();
    }

    /** ECDSA or RSA (PKCS#1 version 1.5) over the text's SHA-256, made in the token. */
    synchronized byte[] sign(Held held, byte[] text) throws GeneralSecurityException {
        if (store == null || !(store.getKey(held.alias(), null) instanceof PrivateKey key)) {
            throw new GeneralSecurityException("the token is not open");
        }
        var name = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        var signature = Signature.getInstance(name, provider);
        signature.initSign(key);
        signature.update(text);
        return signature.sign();
    }
}
