package org.shubbak.platform;

import java.nio.file.Path;
import java.util.Map;
import org.shubbak.platform.postgres.Access;
import org.shubbak.platform.postgres.Durability;
import org.shubbak.platform.postgres.EmbeddedPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL for the whole test run, fast and without durability, under {@code target/}. */
public final class SharedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final DataFolder DATA = DataFolder.claim(Path.of(
            "target", "test-centre", Long.toString(ProcessHandle.current().pid())));
    private static final EmbeddedPostgres SERVER = started();

    private static EmbeddedPostgres started() {
        var server = EmbeddedPostgres.start(DATA, Durability.FOR_TESTS);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** How the one PostgreSQL is reached, by its superuser too. */
    public static Access access() {
        return SERVER.access();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var access = SERVER.access();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "shared database",
                        Map.of(
                                "spring.datasource.url", access.url(),
                                "spring.datasource.username", "shubbak",
                                "spring.datasource.password", access.password(),
                                "shubbak.data", DATA.path().toString(),
                                "shubbak.secret", DATA.secret("secret"),
                                "shubbak.base-url", "http://localhost",
                                "shubbak.demo", "true")));
    }
}
