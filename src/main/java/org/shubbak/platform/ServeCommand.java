package org.shubbak.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.postgres.Durability;
import org.shubbak.platform.postgres.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform with everything it needs. */
@Command(name = "serve", description = "Starts the platform; sets everything up on a fresh machine.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "the port to listen on (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "the address to listen on (${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--data", defaultValue = "data", description = "the folder of all data (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--database-url",
            defaultValue = "${env:SHUBBAK_DATABASE_URL}",
            description = "an external PostgreSQL 15 or newer, instead of the embedded one")
    private @Nullable String databaseUrl;

    @Option(names = "--base-url", description = "how phones reach this server; printed in QR codes")
    private @Nullable URI baseUrl;

    @Option(names = "--production", description = "refuse demo accounts, default secrets and the embedded database")
    private boolean production;

    @Override
    public Integer call() throws InterruptedException {
        var folder = DataFolder.claim(data);
        var properties = properties(folder);
        if (databaseUrl == null || databaseUrl.isBlank()) {
            var server = EmbeddedPostgres.start(folder, Durability.DURABLE);
            var access = server.access();
            properties.put("spring.datasource.url", access.url());
            properties.put("spring.datasource.username", "shubbak");
            properties.put("spring.datasource.password", access.password());
        } else {
            properties.put("spring.datasource.url", databaseUrl);
        }
        new SpringApplicationBuilder(org.shubbak.Shubbak.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", properties)))
                .run();
        Thread.currentThread().join();
        return 0;
    }

    private Map<String, Object> properties(DataFolder folder) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", host);
        properties.put("shubbak.data", folder.path().toString());
        properties.put("shubbak.base-url", baseUrl == null ? "http://127.0.0.1:" + port : baseUrl.toString());
        properties.put("shubbak.production", production);
        properties.put("shubbak.demo", !production);
        properties.put("shubbak.secret-key", folder.secret("secret.key"));
        return properties;
    }
}
