package org.shubbak.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shubbak.platform.ProductProcess;

/** Searching the running product, beside a page that asks for nothing. */
final class CataloguePages {

    private static final int PAGES = 200;
    private static final List<String> TYPED = List.of("رخصة بناء", "عداد كهرباء", "كراسي القهوة", "shop");

    private CataloguePages() {}

    static void run(Path folder) throws Exception {
        try (var product = ProductProcess.installed(folder.resolve("catalogue"), ProductProcess.freePort());
                var http = HttpClient.newHttpClient()) {
            System.out.println("pages of the running product, one at a time:");
            for (String path : List.of("/help", "/services")) {
                line(path, median(http, product.address() + path));
            }
            for (String typed : TYPED) {
                String path = "/services?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
                line("/services?q=" + typed, median(http, product.address() + path));
            }
            for (String typed : TYPED) {
                String path = "/api/v1/services?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
                line("/api/v1/services?q=" + typed, median(http, product.address() + path));
            }
        }
    }

    private static void line(String path, double millis) {
        System.out.printf(Locale.ROOT, "  %8.2f ms  %s%n", millis, path);
    }

    private static double median(HttpClient http, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        var times = new double[PAGES];
        for (int i = -PAGES; i < PAGES; i++) {
            long began = System.nanoTime();
            var answer = http.send(request, BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[PAGES / 2];
    }
}
