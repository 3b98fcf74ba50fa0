package org.shubbak.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the tables up to the files under {@code reference/}, all in one transaction. */
@Component
class LoadingReferenceData {

    private static final long LOCK = 0x53687562_62616bL;

    private final JdbcClient jdbc;
    private final ReferenceRows rows;
    private final DemoRows demo;
    private final DemoEngineers demoEngineers;
    private final Directory directory;
    private final Holidays holidays;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean withDemo;

    LoadingReferenceData(
            JdbcClient jdbc,
            ReferenceRows rows,
            DemoRows demo,
            DemoEngineers demoEngineers,
            Directory directory,
            Holidays holidays,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${shubbak.demo:false}") boolean withDemo) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.demo = demo;
        this.demoEngineers = demoEngineers;
        this.directory = directory;
        this.holidays = holidays;
        this.events = events;
        this.clock = clock;
        this.withDemo = withDemo;
    }

    @Transactional
    void load() {
        // Two programs starting on one database at once load one after the other.
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
        once("governorates", rows::governorates);
        once("departments", rows::departments);
        once("units", rows::units);
        once("holidays", rows::holidays);
        once("opening_hours", rows::openingHours);
        directory.forget();
        holidays.changed();
        if (withDemo) {
            demoEngineers.create();
            events.publishEvent(new DemoStaffReady(demo.create()));
        }
    }

    private void once(String name, Consumer<List<Map<String, String>>> loader) {
        byte[] file = file(name);
        String checksum = checksum(file);
        int changed = jdbc.sql("""
                INSERT INTO organisation.reference_load (name, checksum, loaded_at) VALUES (:name, :checksum, :at)
                ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, loaded_at = excluded.loaded_at
                WHERE reference_load.checksum <> excluded.checksum
                """)
                .param("name", name)
                .param("checksum", checksum)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            loader.accept(Csv.read(new String(file, StandardCharsets.UTF_8)));
        }
    }

    private static byte[] file(String name) {
        try {
            return new ClassPathResource("reference/" + name + ".csv").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String checksum(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
