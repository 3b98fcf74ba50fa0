package org.shubbak.seals;

import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Clock;
import org.shubbak.signing.SigningKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose time stamps are taken. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {

    @Bean
    TSPSource timeStamps(SealSettings settings, HouseAuthority authority, SigningKeys keys, Clock clock) {
        return settings.tsa().isEmpty() ? new HouseTime(authority, keys, clock) : new RemoteTime(settings.tsa(), clock);
    }
}
