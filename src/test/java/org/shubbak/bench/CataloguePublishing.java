package org.shubbak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shubbak.Shubbak;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.drafts.EditingDrafts;
import org.shubbak.catalogue.drafts.PublishingDrafts;
import org.shubbak.organisation.Role;
import org.shubbak.platform.DataFolder;
import org.shubbak.platform.postgres.Access;
import org.shubbak.platform.postgres.Durability;
import org.shubbak.platform.postgres.EmbeddedPostgres;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Publishing every service with all its samples into a real, durable database as two administrators do: a draft is begun,
 * proposed with its decree and approved by the other; the samples run at the proposal and again at the approval.
 */
final class CataloguePublishing {

    private CataloguePublishing() {}

    static void run(Path folder) throws Exception {
        var data = folder.resolve("publishing");
        remove(data);
        try (var opened = DataFolder.claim(data);
                var server = EmbeddedPostgres.start(opened, Durability.DURABLE);
                var program = program(opened, server.access())) {
            publish(program);
        } finally {
            remove(data);
        }
    }

    private static void publish(ConfigurableApplicationContext program) {
        var editing = program.getBean(EditingDrafts.class);
        var publishing = program.getBean(PublishingDrafts.class);
        var catalogue = program.getBean(Catalogue.class);
        LocalDate today = CairoTime.today(program.getBean(Clock.class));
        var decree = new PublishingDrafts.Decree(today, "17/2026", today);
        CurrentStaff one = administrator("one");
        CurrentStaff other = administrator("other");
        var services = catalogue.all();
        int samples = services.stream().mapToInt(it -> it.samples().size()).sum();
        long began = System.nanoTime();
        for (var service : services) {
            var draft = editing.begin(service.code(), key(), one);
            var proposed = publishing.propose(draft.id(), draft.version(), decree, one);
            publishing.approve(proposed.id(), proposed.version(), key(), other);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        for (var service : services) {
            ServiceCode code = service.code();
            if (catalogue.current(code).version() != service.version() + 1) {
                throw new IllegalStateException(code + " was not published");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "publishing %d services with %d samples, twice proved, with all writes: %.1f s (at most 60)%n",
                services.size(),
                samples,
                seconds);
    }

    private static CurrentStaff administrator(String name) {
        return new CurrentStaff(
                new StaffId(Ids.next()), name, "مسئول النظام", name, new UnitId("SHR-01"), Set.of(Role.ADMIN));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ConfigurableApplicationContext program(DataFolder data, Access access) {
        return new SpringApplicationBuilder(Shubbak.class)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "shubbak.jobs",
                        "false",
                        "spring.datasource.url",
                        access.url(),
                        "spring.datasource.username",
                        "shubbak",
                        "spring.datasource.password",
                        access.password(),
                        "shubbak.data",
                        data.path().toString(),
                        "shubbak.secret",
                        data.secret("secret"),
                        "shubbak.base-url",
                        "http://localhost"))
                .run();
    }

    private static void remove(Path data) throws IOException {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
