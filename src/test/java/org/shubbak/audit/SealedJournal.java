package org.shubbak.audit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.shubbak.platform.OwnDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The journal and its sealing on a database of their own. */
final class SealedJournal implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-25T09:00:00.123456Z");

    private final OwnDatabase database;
    private final Path data;
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    SealedJournal(OwnDatabase database, Path data) {
        this(database, data, Map.of());
    }

    SealedJournal(OwnDatabase database, Path data, Map<String, Object> settings) {
        this.database = database;
        this.data = data;
        var own = Map.<String, Object>of(
                "shubbak.data", data.toString(),
                "shubbak.secret", "a secret of this test, long enough",
                "shubbak.base-url", "https://shubbak.test");
        parts.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own", own));
        parts.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
        parts.getBeanFactory()
                .setConversionService(new org.springframework.boot.convert.ApplicationConversionService());
        parts.registerBean(PropertySourcesPlaceholderConfigurer.class, PropertySourcesPlaceholderConfigurer::new);
        parts.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        parts.registerBean(JsonMapper.class, JsonMapper::shared);
        var source = database.dataSource();
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        parts.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        parts.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(parts.getBean(PlatformTransactionManager.class)));
        parts.scan("org.shubbak.signing", "org.shubbak.audit");
        parts.refresh();
    }

    <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    Journal journal() {
        return part(Journal.class);
    }

    long seal() {
        return part(Sealing.class).seal();
    }

    Findings check() throws SQLException {
        return new JournalCheck(database::connect, JournalCheck.copyIn(data)).run();
    }

    @Override
    public void close() {
        parts.close();
    }
}
