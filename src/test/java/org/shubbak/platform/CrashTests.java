package org.shubbak.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.platform.history.ApiClient;
import org.shubbak.platform.history.People;

/** The program is killed in the middle of its work; what it acknowledged is there when it comes back. */
class CrashTests {

    private static final int CLERKS = 4;
    private static final int BEFORE_THE_CUT = 40;

    private final AtomicLong people = new AtomicLong(7_000);

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void every_acknowledged_act_survives_the_death_of_the_program_and_of_the_machine() throws Exception {
        var data = folder.resolve("data");
        var acknowledged = new ConcurrentHashMap<String, Order>();

        try (var product = ProductProcess.ofThisBuild(data, ProductProcess.freePort())) {
            submitUntil(product, acknowledged, product::kill);
        }
        try (var product = ProductProcess.ofThisBuild(data, ProductProcess.freePort())) {
            assertEverythingIsThere(product, acknowledged);
            submitUntil(product, acknowledged, () -> killAll(product));
        }
        try (var product = ProductProcess.ofThisBuild(data, ProductProcess.freePort())) {
            assertEverythingIsThere(product, acknowledged);
        }
    }

    @Test
    void a_pid_file_that_points_at_a_stranger_does_not_keep_the_database_down() throws Exception {
        var data = folder.resolve("data");
        try (var product = ProductProcess.ofThisBuild(data, ProductProcess.freePort())) {
            killAll(product);
        }
        var pidFile = data.resolve("pg/postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        try (var product = ProductProcess.ofThisBuild(data, ProductProcess.freePort())) {
            assertThat(product.database().port()).isPositive();
        }
    }

    private record Order(String key, Map<String, Object> body) {}

    private void submitUntil(ProductProcess product, Map<String, Order> acknowledged, Runnable cut)
            throws InterruptedException {
        var enough = new CountDownLatch(BEFORE_THE_CUT);
        try (var api = new ApiClient(product.address(), product::token);
                var clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                clerks.submit(() -> submitForever(api, acknowledged, enough));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            cut.run();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CUT);
    }

    /** Until the program no longer answers. */
    private void submitForever(ApiClient api, Map<String, Order> acknowledged, CountDownLatch enough) {
        while (true) {
            var order = new Order(UUID.randomUUID().toString(), body());
            try {
                var reply = api.post("clerk1", "/api/v1/requests", order.body(), order.key());
                if (reply.status() < 500) {
                    reply.orThrow();
                    acknowledged.put(reply.body().path("number").asString(), order);
                    enough.countDown();
                }
            } catch (UncheckedIOException cutOff) {
                return;
            }
        }
    }

    private void assertEverythingIsThere(ProductProcess product, Map<String, Order> acknowledged) {
        try (var api = new ApiClient(product.address(), product::token)) {
            acknowledged.forEach((number, order) -> {
                assertThat(api.get("manager1", "/api/v1/requests/" + number).status())
                        .isEqualTo(200);
                var again = api.post("clerk1", "/api/v1/requests", order.body(), order.key());
                assertThat(again.body().path("number").asString()).isEqualTo(number);
            });
        }
    }

    private Map<String, Object> body() {
        var person = People.number(people.incrementAndGet());
        return Map.of(
                "serviceCode",
                "CMP-001",
                "centre",
                "SHR-01",
                "channel",
                "window",
                "applicant",
                Map.of("nationalId", person.nationalId(), "name", person.name(), "phone", person.phone()),
                "form",
                Map.of("category", "suggestion", "description", "زيادة صناديق القمامة بجوار المدرسة"),
                "documents",
                List.of());
    }

    private static void killAll(ProductProcess product) {
        try {
            product.killWithItsDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
