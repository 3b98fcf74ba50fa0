package org.shubbak.bench;

import java.nio.file.Path;
import org.shubbak.platform.ProductProcess;

/** From the command to the first page, on fresh data and on known data, beside a start of PostgreSQL alone. */
final class StartupBench {

    private static final int ROUNDS = 3;

    private StartupBench() {}

    static void run(Path folder) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var data = folder.resolve("start-" + System.nanoTime());
            once("fresh data", data);
            once("known data", data);
        }
    }

    private static void once(String what, Path data) throws Exception {
        var began = System.nanoTime();
        try (var product = ProductProcess.installed(data, ProductProcess.freePort());
                var browser = new Browser(product.address())) {
            browser.page("/sign-in");
            var first = (System.nanoTime() - began) / 1e9;
            System.out.printf("startup, %s: %.1f s to the first page; %s%n", what, first, Memory.of(product.pid()));
        }
    }
}
