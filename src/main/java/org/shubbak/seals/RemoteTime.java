package org.shubbak.seals;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * A time-stamping authority somewhere else (RFC 3161 over HTTP). One that does not answer is left alone for a minute, so
 * that not every approval waits for it.
 */
final class RemoteTime implements TSPSource {

    private static final long serialVersionUID = 1L;
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String address;
    private final HouseCalls calls = new HouseCalls("application/timestamp-query");
    private final transient Clock clock;
    private volatile Instant again = Instant.EPOCH;

    RemoteTime(String address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        if (clock.instant().isBefore(again)) {
            throw new DSSException("the time-stamping authority did not answer a moment ago");
        }
        try {
            return new TimestampBinary(stamp(algorithm, digest));
        } catch (DSSException | TSPException | IOException down) {
            again = clock.instant().plus(LEFT_ALONE);
            throw new DSSException("no time stamp from " + address + ": " + down.getMessage(), down);
        }
    }

    private byte[] stamp(DigestAlgorithm algorithm, byte[] digest) throws TSPException, IOException {
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        var request =
                requests.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, RANDOM));
        var answer = new TimeStampResponse(calls.post(address, request.getEncoded()));
        answer.validate(request);
        if (answer.getTimeStampToken() == null) {
            throw new TSPException("refused with status " + answer.getStatus());
        }
        return answer.getTimeStampToken().getEncoded();
    }
}
