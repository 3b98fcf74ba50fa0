package org.shubbak.platform;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A database of its own for the whole program, on the shared server: for tests that fill it with so much that others would
 * stumble over it. Tests that use it share one context and one database.
 */
public final class SeparateDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var own = OwnDatabase.with();
        new SharedDatabase().initialize(context);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("separate database", Map.of("spring.datasource.url", own.url())));
    }
}
