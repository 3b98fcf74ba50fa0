package org.shubbak.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shubbak.Shubbak;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.platform.DataFolder;
import org.shubbak.platform.ProductProcess;
import org.shubbak.platform.postgres.Access;
import org.shubbak.platform.postgres.Durability;
import org.shubbak.platform.postgres.EmbeddedPostgres;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.ticket.TakingSeat;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The product with all centres' halls open on a Sunday morning, its durable database, and people who wait. */
final class HallStage implements AutoCloseable {

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final ConfigurableApplicationContext product;
    private final int port = ProductProcess.freePort();
    private final List<CurrentStaff> clerks = new ArrayList<>();
    private final List<UnitId> units = new ArrayList<>();

    HallStage(Path data) throws SQLException {
        folder = DataFolder.claim(data);
        server = EmbeddedPostgres.start(folder, Durability.DURABLE);
        Access access = server.access();
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.datasource.url",
                access.url(),
                "spring.datasource.username",
                "shubbak",
                "spring.datasource.password",
                access.password(),
                "shubbak.data",
                folder.path().toString(),
                "shubbak.secret",
                folder.secret("secret"),
                "shubbak.base-url",
                "http://127.0.0.1:" + port,
                "shubbak.demo",
                "true",
                "shubbak.clock.begin",
                "2026-02-01T07:00:00Z",
                "server.port",
                port));
        product = new SpringApplicationBuilder(Shubbak.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("bench", settings)))
                .run();
        sendEverybodyHome();
        open();
    }

    private void open() {
        var organisation = product.getBean(Organisation.class);
        for (Unit unit : organisation.units()) {
            product.getBean(Halls.class).of(unit.id());
            units.add(unit.id());
            for (HallWindow window : product.getBean(Windows.class).of(unit.id())) {
                if (window.kind() == Line.Kind.INTAKE) {
                    CurrentStaff clerk = somebody(unit.id(), Role.CLERK);
                    if (window.staff() != null) {
                        product.getBean(TakingSeat.class).close(window.id(), somebody(unit.id(), Role.MANAGER));
                    }
                    product.getBean(TakingSeat.class).sit(window.id(), clerk);
                    clerks.add(clerk);
                }
            }
        }
    }

    <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    int port() {
        return port;
    }

    Access access() {
        return server.access();
    }

    List<UnitId> units() {
        return units;
    }

    /** One at every window for requests, three a centre. */
    List<CurrentStaff> clerks() {
        return clerks;
    }

    /** The windows for requests. */
    List<HallWindow> windows() {
        return units.stream()
                .flatMap(unit -> bean(Windows.class).of(unit).stream())
                .filter(window -> window.kind() == Line.Kind.INTAKE)
                .toList();
    }

    String board(UnitId unit) {
        return bean(Devices.class)
                .add(Device.Kind.HALL, "bench", null, somebody(unit, Role.MANAGER))
                .token();
    }

    private void sendEverybodyHome() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.access().url(), "postgres", server.access().superuserPassword());
                var statement = connection.createStatement()) {
            // Out of today: the clock begins anew with each run, and the calls of an earlier one would be the later
            // ones.
            statement.execute("UPDATE queue.ticket SET state = 'DONE', queue_day = DATE '1999-12-31'"
                    + " WHERE state <> 'DONE' OR queue_day > DATE '1999-12-31'");
        }
    }

    /** Puts people into every hall and answers their tickets by code. */
    Map<String, String> fill(int perCentre) throws SQLException {
        sendEverybodyHome();
        Map<String, String> codes = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(
                server.access().url(), "postgres", server.access().superuserPassword())) {
            // Numbers of a day long gone, so that a second filling finds them free.
            var day = java.sql.Date.valueOf(LocalDate.of(2000, 1, 1).plusDays(System.nanoTime() / 1000 % 9000));
            try (var insert = connection.prepareStatement("""
                    INSERT INTO queue.ticket (id, code, unit, day, prefix, number, queue_day, line, service, state,
                        claimed, prioritised, arrived_at, source, command_key)
                    SELECT uuidv7(), upper(lpad(substr(md5(?::text || n || random()), 1, 13), 13, '0')), ?,
                        ?, 'A', n, DATE '2026-02-01', 'A', 'BLD-001', 'WAITING',
                        CASE WHEN n % 5 = 0 THEN 'SENIOR' ELSE 'NONE' END, n % 5 = 0,
                        TIMESTAMPTZ '2026-02-01 06:30:00Z' + n * interval '1 second', 'bench', 'bench'
                    FROM generate_series(1, ?) AS n
                    RETURNING code, id
                    """)) {
                for (UnitId unit : units) {
                    insert.setString(1, unit.value());
                    insert.setString(2, unit.value());
                    insert.setDate(3, day);
                    insert.setInt(4, perCentre);
                    try (var rows = insert.executeQuery()) {
                        while (rows.next()) {
                            codes.put(rows.getString(1), rows.getString(2));
                        }
                    }
                }
            }
            try (var analyse = connection.createStatement()) {
                analyse.execute("VACUUM ANALYZE queue.ticket");
            }
        }
        return codes;
    }

    private static CurrentStaff somebody(UnitId unit, Role role) {
        StaffId id = StaffId.next();
        return new CurrentStaff(id, "bench", "قياس", "Bench", unit, Set.of(role));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        product.close();
        server.close();
        folder.close();
    }
}
