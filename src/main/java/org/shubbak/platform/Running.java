package org.shubbak.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.postgres.Durability;
import org.shubbak.platform.postgres.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The program while it serves: its data folder, its database server when it is the embedded one, and its pages. */
final class Running implements AutoCloseable {

    private final DataFolder folder;
    private final @Nullable EmbeddedPostgres server;
    private final DatabaseLogin database;
    private final int port;
    private @Nullable ConfigurableApplicationContext pages;

    private Running(ServeOrder order) {
        this.port = order.port();
        this.folder = DataFolder.claim(order.data());
        if (order.databaseUrl() == null) {
            this.server = EmbeddedPostgres.start(folder, Durability.DURABLE);
            this.database = DatabaseLogin.embedded(server.access());
        } else {
            this.server = null;
            this.database = DatabaseLogin.external(order.databaseUrl());
        }
    }

    /** Comes back when the pages can be asked for; nothing is left running when it cannot. */
    static Running start(Class<?> program, ServeOrder order) {
        return start(program, order, Map.of());
    }

    /** The same with settings that the order does not know. */
    static Running start(Class<?> program, ServeOrder order, Map<String, Object> more) {
        order.check();
        checkPort(order);
        var running = new Running(order);
        try {
            running.openPages(program, order, more);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
        return running;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Tells the modules what happened; comes back when they have done what it takes. */
    void tell(Object event) {
        Objects.requireNonNull(pages).publishEvent(event);
    }

    /** The installation's secret. */
    String secret() {
        return folder.secret("secret");
    }

    DatabaseLogin database() {
        return database;
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
        if (server != null) {
            server.close();
        }
        folder.close();
    }

    private void openPages(Class<?> program, ServeOrder order, Map<String, Object> more) {
        var properties = order.properties(folder, database);
        properties.putAll(more);
        pages = new SpringApplicationBuilder(program)
                .registerShutdownHook(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", properties)))
                .run();
    }

    private static void checkPort(ServeOrder order) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(order.host(), order.port()));
        } catch (IOException e) {
            throw new StartRefused(
                    "Port " + order.port() + " on " + order.host() + " cannot be used (" + e.getMessage()
                            + "). Another program has it; choose another with --port.",
                    e);
        }
    }
}
