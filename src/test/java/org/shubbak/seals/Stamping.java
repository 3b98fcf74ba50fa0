package org.shubbak.seals;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.shubbak.certificates.TestAuthority;

/** A time-stamping authority of the tests, whose certificate ends when it is told to, and whose clock shows what it is told. */
public final class Stamping {

    private Stamping() {}

    /** Stamps at a moment, with a certificate of the known provider. */
    public static TSPSource at(Instant moment, Instant until) {
        var keys = TestAuthority.keys();
        var certificate = new CertificateToken(
                TestAuthority.known().issueForTime(keys.getPublic(), moment.minus(Duration.ofDays(1)), until));
        var source = new KeyEntityTSPSource(keys.getPrivate(), certificate, List.of(certificate));
        source.setTsaPolicy("2.999.3161.2");
        source.setProductionTime(Date.from(moment));
        return source;
    }

    /** The lifting of seals with such stamps. */
    public static LiftingSeal lifting(
            SealAnchors anchors, HouseAuthority authority, TSPSource time, Duration before, Clock clock) {
        return new LiftingSeal(anchors, authority, time, settings(before), clock);
    }

    static SealSettings settings(Duration before) {
        return new SealSettings("", null, null, "", Duration.ofSeconds(4), before);
    }
}
