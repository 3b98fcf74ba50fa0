package org.shubbak.seals;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of seals, {@code shubbak.seals.*}.
 *
 * @param tsa address of a time-stamping authority (RFC 3161); the house's own where there is none
 * @param anchors a PEM file with the roots of providers whose certificates and time stamps are believed
 * @param keystore a PKCS#12 file with the seal of a licensed provider, which then seals for every unit
 * @param password of the key store
 * @param patience how long in all the issuers of an official's certificate are asked whether it is revoked, while he waits
 * @param renewBefore how long before a paper's last time stamp's certificate ends another time stamp is put over all that
 *     is in the file; zero for never
 */
@ConfigurationProperties("shubbak.seals")
record SealSettings(
        @DefaultValue("") String tsa,
        @Nullable Path anchors,
        @Nullable Path keystore,
        @DefaultValue("") String password,
        @DefaultValue("PT4S") Duration patience,
        @DefaultValue("P30D") Duration renewBefore) {}
