package org.shubbak.certificates;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.shubbak.organisation.Role;
import org.shubbak.seals.OwnStanding;
import org.shubbak.seals.Signer;
import org.shubbak.seals.SigningByHand;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An official presents the certificate in his token (تقديم شهادة التوقيع): the token signs a text that was made for this
 * moment, so that nobody presents a certificate whose key he does not have.
 */
@Component
public class PresentingCertificate {

    /** The first line of what is signed to prove that a certificate is one's own; nothing else begins so. */
    public static final String PROOF = "shubbak-possession/1";

    private static final Duration HOLDS = Duration.ofMinutes(10);
    private static final int NONCE = 24;
    private static final int MOST = 10;
    private static final int LARGEST = 20_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OwnRows rows;
    private final ChangingTrust changing;
    private final OwnStanding standing;
    private final Clock clock;

    PresentingCertificate(OwnRows rows, ChangingTrust changing, OwnStanding standing, Clock clock) {
        this.rows = rows;
        this.changing = changing;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * The text that his token is to sign.
     *
     * @param origin of the page, for which alone his signing program gives the proof
     */
    @Transactional
    public String challenge(String origin, CurrentStaff me) {
        allow(me);
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var text = String.join(
                "\n",
                PROOF,
                origin,
                me.id().value().toString(),
                clock.instant().toString(),
                HexFormat.of().formatHex(nonce));
        rows.challenge(me.id(), text, clock.instant());
        return text;
    }

    /**
     * Presents it; it signs nothing until a second person has confirmed it.
     *
     * @param chain the certificate and its issuers as the token holds them, in DER
     * @param signature over the challenge
     * @throws Refusal {@code certificates.may-not-present}, {@code certificates.unreadable}, {@code
     *     certificates.not-proved}, {@code certificates.known}, or of {@link OwnStanding#check}
     */
    @Transactional
    public OwnCertificate present(List<byte[]> chain, byte[] signature, CurrentStaff me) {
        allow(me);
        var own = read(chain, me);
        var signer = new Signer(own.chain(), me.nameAr(), me.nameAr());
        var text = rows.answered(me.id(), clock.instant().minus(HOLDS));
        if (text.isEmpty() || !SigningByHand.isOver(text.get().getBytes(StandardCharsets.UTF_8), signer, signature)) {
            throw Refusal.of(Refusal.Kind.INVALID, "certificates.not-proved");
        }
        standing.check(signer);
        if (!rows.insert(own)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "certificates.known");
        }
        changing.proposeBinding(own, me);
        return own;
    }

    /** His certificates, the newest first. */
    public List<OwnCertificate> of(CurrentStaff me) {
        return rows.of(me.id());
    }

    private static void allow(CurrentStaff me) {
        if (!me.has(Role.HEAD) && !me.has(Role.DIRECTOR)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "certificates.may-not-present");
        }
    }

    private OwnCertificate read(List<byte[]> chain, CurrentStaff me) {
        if (chain.isEmpty() || chain.size() > MOST || chain.stream().anyMatch(part -> part.length > LARGEST)) {
            throw unreadable();
        }
        try {
            var certificates = new ArrayList<X509Certificate>();
            for (var part : chain) {
                certificates.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(part)));
            }
            return own(certificates, me);
        } catch (CertificateException | ClassCastException | IllegalArgumentException wrong) {
            throw unreadable();
        }
    }

    private OwnCertificate own(List<X509Certificate> certificates, CurrentStaff me) throws CertificateException {
        var leaf = certificates.getFirst();
        var chain = new ArrayList<byte[]>();
        for (var certificate : certificates) {
            chain.add(certificate.getEncoded());
        }
        return new OwnCertificate(
                CertificateName.sha256(chain.getFirst()),
                me.id(),
                me.unit(),
                chain,
                CertificateName.of(leaf.getSubjectX500Principal()),
                CertificateName.of(leaf.getIssuerX500Principal()),
                leaf.getSerialNumber().toString(16),
                leaf.getNotBefore().toInstant(),
                leaf.getNotAfter().toInstant(),
                OwnCertificate.State.WAITING,
                clock.instant());
    }

    private static Refusal unreadable() {
        return Refusal.of(Refusal.Kind.INVALID, "certificates.unreadable");
    }
}
