package org.shubbak.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shubbak.certificates.TestAuthority;
import org.shubbak.signing.Es256;
import org.shubbak.signing.SoftToken;

/** An official's token as a provider hands it out: the key was made in it, and its certificate lies beside it. */
public record OfficialToken(SoftToken token, X509Certificate certificate) {

    private static final AtomicInteger MADE = new AtomicInteger();

    public static OfficialToken of(TestAuthority authority, String name) {
        var token = SoftToken.one();
        try {
            return new OfficialToken(token, fill(token, authority, name));
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static X509Certificate fill(SoftToken token, TestAuthority authority, String name)
            throws GeneralSecurityException, IOException {
        var settings = "--name=official-%d%nlibrary=%s%nslot=%d%n"
                .formatted(MADE.incrementAndGet(), token.library(), token.slot());
        var provider = Security.getProvider("SunPKCS11").configure(settings);
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, token.pin().toCharArray());
        var generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var half = Es256.publicKey(Es256.point((ECPublicKey) pair.getPublic()));
        var certificate = authority.issue(half, name);
        store.setKeyEntry("official-" + MADE.get(), pair.getPrivate(), null, new X509Certificate[] {certificate});
        ((AuthProvider) provider).logout();
        return certificate;
    }

    /** The token as the signing program uses it. */
    AgentToken agentToken() {
        return new AgentToken(Path.of(token.library()), token.slot());
    }

    /** A signing program that works with this token for these sites, on any free port or the usual one. */
    public AutoCloseable agent(int port, String origin, Path home, Clock clock) throws IOException {
        return AgentServer.start(port, agentToken(), Set.of(origin), Pairing.of(home), clock);
    }

    /** What the program's window shows as the code. */
    public static String pairing(Path home) throws IOException {
        return Pairing.of(home).code();
    }
}
