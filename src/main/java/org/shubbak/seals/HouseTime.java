package org.shubbak.seals;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.shubbak.signing.SigningKeys;

/**
 * The house's own time-stamping authority (RFC 3161), for installations without a licensed one: it says what this house's
 * clock showed, no more.
 */
final class HouseTime implements TSPSource {

    private static final long serialVersionUID = 1L;
    /** A policy under the arc for documentation; it promises nothing. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.3161.1");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient HouseAuthority authority;
    private final transient SigningKeys keys;
    private final transient Clock clock;

    HouseTime(HouseAuthority authority, SigningKeys keys, Clock clock) {
        this.authority = authority;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            var request = requests.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest);
            var answers = new TimeStampResponseGenerator(tokens(), Set.of(algorithm.getOid()));
            var answer = answers.generate(request, new BigInteger(120, RANDOM), Date.from(clock.instant()));
            return new TimestampBinary(answer.getTimeStampToken().getEncoded());
        } catch (TSPException | IOException | OperatorCreationException wrong) {
            throw new DSSException("the house's time stamp could not be made", wrong);
        }
    }

    private TimeStampTokenGenerator tokens() throws OperatorCreationException, IOException, TSPException {
        var time = authority.time();
        var holder = new X509CertificateHolder(time.certificate().getEncoded());
        var digests = new BcDigestCalculatorProvider();
        var signer = new SignerInfoGeneratorBuilder(digests).build(new HouseSigner(keys, time.key()), holder);
        var sha256 = digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        var tokens = new TimeStampTokenGenerator(signer, sha256, POLICY);
        tokens.setAccuracySeconds(1);
        try {
            tokens.addCertificates(new JcaCertStore(List.of(time.certificate().getCertificate())));
        } catch (java.security.cert.CertificateEncodingException wrong) {
            throw new IOException(wrong);
        }
        return tokens;
    }
}
