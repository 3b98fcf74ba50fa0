package org.shubbak.bench;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.shubbak.audit.JournalCheck;
import org.shubbak.platform.ProductProcess;
import org.shubbak.platform.history.ApiClient;
import org.shubbak.platform.history.People;

/**
 * Kills the program and its database again and again while clerks hand in requests. After each start every acknowledged
 * number is looked for, and the journal is checked from its rows.
 */
final class CrashBench {

    private static final int CLERKS = 4;
    private static final int AT_LEAST = 25;

    private final Path data;
    private final AtomicLong people = new AtomicLong(1_000_000 + System.nanoTime() / 1000 % 900_000);
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

    CrashBench(Path folder) {
        this.data = folder.resolve("crash");
    }

    void run(int times) throws Exception {
        long all = 0;
        for (int round = 1; round <= times; round++) {
            try (var product = ProductProcess.ofThisBuild(data, ProductProcess.freePort())) {
                lookFor(product);
                all += acknowledged.size();
                acknowledged.clear();
                check(product, round);
                submitAndKill(product, round % 2 == 0);
            }
        }
        try (var product = ProductProcess.ofThisBuild(data, ProductProcess.freePort())) {
            lookFor(product);
            check(product, times);
        }
        System.out.printf(
                "crash: %d kills, %d acknowledged requests all there, journal clean%n",
                times, all + acknowledged.size());
    }

    private void lookFor(ProductProcess product) {
        try (var api = new ApiClient(product.address(), product::token)) {
            for (var number : acknowledged) {
                if (api.get("manager1", "/api/v1/requests/" + number).status() != 200) {
                    throw new IllegalStateException(number + " was acknowledged and is gone");
                }
            }
        }
    }

    private void check(ProductProcess product, int round) throws Exception {
        var access = product.database();
        var findings = new JournalCheck(
                        () -> DriverManager.getConnection(access.url(), "shubbak", access.password()),
                        JournalCheck.copyIn(data))
                .run();
        if (!findings.clean()) {
            throw new IllegalStateException(findings.shown().toString());
        }
        if (round % 10 == 0) {
            System.out.printf(
                    "crash: after %d kills %,d rows are sealed, %d wait%n", round, findings.rows(), findings.waiting());
        }
    }

    private void submitAndKill(ProductProcess product, boolean withItsDatabase) throws Exception {
        var enough = new CountDownLatch(AT_LEAST);
        try (var api = new ApiClient(product.address(), product::token);
                var clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                clerks.submit(() -> submit(api, enough));
            }
            if (!enough.await(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("too few requests were taken");
            }
            if (withItsDatabase) {
                product.killWithItsDatabase();
            } else {
                product.kill();
            }
        }
    }

    private void submit(ApiClient api, CountDownLatch enough) {
        while (true) {
            try {
                var reply = api.post(
                        "clerk1",
                        "/api/v1/requests",
                        request(),
                        UUID.randomUUID().toString());
                if (reply.status() < 300) {
                    acknowledged.add(reply.body().path("number").asString());
                    enough.countDown();
                }
            } catch (UncheckedIOException cutOff) {
                return;
            }
        }
    }

    private Map<String, Object> request() {
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
}
