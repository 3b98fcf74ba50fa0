package org.shubbak.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection pool, handed out only when every module's schema is up to date, and the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Settings.class, DataSourceProperties.class})
class DatabaseConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }

    /** Nothing reaches the database before its schemas are up to date. */
    @Bean
    static BeanPostProcessor migratingFirst() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource database) {
                    new Migrations(database).run();
                }
                return bean;
            }
        };
    }

    /** The time of day; a faster one only while a day is being simulated. */
    @Bean
    Clock clock(
            @Value("${shubbak.clock.begin:}") String begin,
            @Value("${shubbak.clock.speed:1}") int speed,
            Settings settings) {
        if (begin.isEmpty()) {
            return Clock.systemUTC();
        }
        if (settings.production()) {
            throw new StartRefused("A clock of its own is for simulations, never for --production.");
        }
        return new FastClock(Instant.parse(begin), speed);
    }
}
