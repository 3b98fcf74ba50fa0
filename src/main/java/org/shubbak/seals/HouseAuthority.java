package org.shubbak.seals;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.signing.KeyPurpose;
import org.shubbak.signing.PublicKeyEntry;
import org.shubbak.signing.SigningKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The house's own certification authority (سلطة التصديق الداخلية): gives every unit's seal and the house's time stamps their
 * certificates and publishes which were revoked. Whoever wants seals of a licensed provider names his key store instead.
 */
@Component
public class HouseAuthority {

    private static final Duration LIST_HOLDS = Duration.ofDays(7);
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(5);
    /** Until every node has looked again, papers are still sealed with the old key, and shall be valid. */
    private static final Duration REVOKED_IN = LOOKS_AGAIN.plusMinutes(1);

    private static final int CRL_REASON_UNSPECIFIED = 0;

    private final SigningKeys keys;
    private final Certificates rows;
    private final Journal journal;
    private final TransactionTemplate apart;
    private final String address;
    private final Clock clock;
    private final Map<String, HouseCertificate> known = new ConcurrentHashMap<>();
    private final Map<String, Generation> generations = new ConcurrentHashMap<>();

    HouseAuthority(
            SigningKeys keys,
            Certificates rows,
            Journal journal,
            PlatformTransactionManager transactions,
            @Value("${shubbak.base-url:http://127.0.0.1:8080}") String address,
            Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.journal = journal;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.clock = clock;
    }

    /** A key of the house and its certificate. */
    record HouseCertificate(PublicKeyEntry key, CertificateToken certificate) {}

    private record Generation(int number, Instant seenAt) {}

    HouseCertificate root() {
        return of(keys.current(KeyPurpose.SEAL_CA, SigningKeys.WHOLE), name().build());
    }

    HouseCertificate seal(Sealer sealer) {
        String scope = scope(KeyPurpose.SEAL, sealer.unit().value());
        return of(
                keys.current(KeyPurpose.SEAL, scope),
                name().addRDN(BCStyle.O, sealer.governorate())
                        .addRDN(BCStyle.OU, sealer.unit().value())
                        .addRDN(BCStyle.CN, sealer.name())
                        .build());
    }

    HouseCertificate time() {
        return of(
                keys.current(KeyPurpose.TIME, scope(KeyPurpose.TIME, SigningKeys.WHOLE)),
                name().addRDN(BCStyle.O, address)
                        .addRDN(BCStyle.CN, "Shubbak time stamps")
                        .build());
    }

    /** Where the list of the revoked lies. */
    String listAddress() {
        return address + "/L/seals.crl";
    }

    /** The list of revoked certificates (CRL, RFC 5280) as of now. */
    public byte[] revocations() {
        var ca = root();
        var now = clock.instant();
        var list = new X509v2CRLBuilder(subject(ca), Date.from(now));
        list.setNextUpdate(Date.from(now.plus(LIST_HOLDS)));
        rows.revoked()
                .forEach(row -> list.addCRLEntry(
                        new BigInteger(row.serial(), 16), Date.from(row.revokedAt()), CRL_REASON_UNSPECIFIED));
        try {
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return list.build(new HouseSigner(keys, ca.key())).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Revokes a certificate for good, from a few minutes on, when every node has taken a new key for the unit. What was
     * sealed and time-stamped before stays valid.
     *
     * @param serial in hexadecimal
     * @return false if there is no such certificate, or it was revoked before
     */
    @Transactional
    public boolean revoke(String serial, String reason, Actor by) {
        var row = rows.ofSerial(serial);
        if (row.isEmpty() || !rows.revoke(serial, reason, clock.instant().plus(REVOKED_IN))) {
            return false;
        }
        journal.record(JournalEntry.act(
                by,
                "seals.revoked",
                null,
                null,
                Map.of("serial", serial, "scope", row.get().scope(), "reason", reason)));
        generations.clear();
        return true;
    }

    /** What it gave to seals and time stamps, the revoked ones last. */
    public List<HouseSeal> issued() {
        return rows.issued();
    }

    /** After a revocation a scope has another key in the same year. */
    private String scope(KeyPurpose purpose, String name) {
        var now = clock.instant();
        var seen = generations.get(purpose + name);
        if (seen == null || now.isAfter(seen.seenAt().plus(LOOKS_AGAIN))) {
            seen = new Generation(generation(purpose, name), now);
            generations.put(purpose + name, seen);
        }
        return scope(name, seen.number());
    }

    private int generation(KeyPurpose purpose, String name) {
        int number = 0;
        while (rows.revoked(purpose, scope(name, number)) > 0) {
            number++;
        }
        return number;
    }

    private static String scope(String name, int generation) {
        return generation == 0 ? name : name + "~" + generation;
    }

    private HouseCertificate of(PublicKeyEntry key, X500Name name) {
        var seen = known.get(key.kid());
        if (seen != null) {
            return seen;
        }
        var row = rows.ofKey(key.kid()).orElseGet(() -> issued(key, name));
        var made = new HouseCertificate(key, DSSUtils.loadCertificate(row.der()));
        known.put(key.kid(), made);
        return made;
    }

    private Certificates.Row issued(PublicKeyEntry key, X500Name name) {
        var der = key.purpose() == KeyPurpose.SEAL_CA ? ownCertificate(key) : certificate(key, name);
        var certificate = DSSUtils.loadCertificate(der);
        var row = new Certificates.Row(certificate.getSerialNumber().toString(16), key.kid(), key.scope(), der, null);
        apart.executeWithoutResult(status -> {
            rows.insert(row, key.purpose(), certificate.getNotAfter().toInstant());
            journal.record(JournalEntry.act(
                    Actor.SYSTEM,
                    "seals.certified",
                    null,
                    null,
                    Map.of(
                            "serial",
                            row.serial(),
                            "scope",
                            row.scope(),
                            "purpose",
                            key.purpose().name())));
        });
        return rows.ofKey(key.kid()).orElseThrow();
    }

    private byte[] ownCertificate(PublicKeyEntry key) {
        var name = name().addRDN(BCStyle.O, address)
                .addRDN(BCStyle.CN, "Shubbak house authority " + key.kid())
                .build();
        return CertificateForm.authority(key, name, new HouseSigner(keys, key));
    }

    private byte[] certificate(PublicKeyEntry key, X500Name name) {
        var ca = root();
        return CertificateForm.issued(key, name, subject(ca), listAddress(), new HouseSigner(keys, ca.key()));
    }

    private static X500Name subject(HouseCertificate ca) {
        return X500Name.getInstance(
                ca.certificate().getCertificate().getSubjectX500Principal().getEncoded());
    }

    private static X500NameBuilder name() {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "EG");
    }
}
