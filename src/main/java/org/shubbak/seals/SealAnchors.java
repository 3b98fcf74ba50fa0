package org.shubbak.seals;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.signing.SealTrust;
import org.shubbak.signing.SigningPapers;
import org.springframework.stereotype.Component;

/** Whom this installation believes: its own authority, and the roots that its settings name (مراسي الثقة). */
@Component
public class SealAnchors {

    private final HouseAuthority authority;
    private final SealHands hands;
    private final SigningPapers signing;
    private final List<CertificateToken> named;
    private final Clock clock;

    SealAnchors(HouseAuthority authority, SealHands hands, SigningPapers signing, SealSettings settings, Clock clock) {
        this.authority = authority;
        this.hands = hands;
        this.signing = signing;
        this.named = read(settings.anchors());
        this.clock = clock;
    }

    /** The list as the root signs it, for those who check elsewhere. */
    public byte[] message() {
        return signing.sign(trust());
    }

    /** A check of seals with everything that is known here and now. */
    public SealCheck check() {
        return new SealCheck(trust(), List.of(authority.revocations()));
    }

    private SealTrust trust() {
        return new SealTrust(
                clock.instant(),
                List.of(authority.root().certificate().getEncoded()),
                hands.bought().map(CertificateToken::getEncoded).stream().toList(),
                named.stream().map(CertificateToken::getEncoded).toList());
    }

    /** The way from an official's certificate to one of the roots that the settings name; empty if there is none. */
    List<CertificateToken> path(List<CertificateToken> chain, java.time.Instant at) {
        return new CertificateChain(named).of(chain.getFirst(), chain, at);
    }

    List<CertificateToken> all() {
        return Stream.concat(Stream.of(authority.root().certificate()), named.stream())
                .toList();
    }

    private static List<CertificateToken> read(@Nullable Path file) {
        if (file == null) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(certificate -> new CertificateToken((X509Certificate) certificate))
                    .toList();
        } catch (IOException | CertificateException wrong) {
            throw new IllegalStateException("shubbak.seals.anchors " + file + " cannot be read", wrong);
        }
    }
}
