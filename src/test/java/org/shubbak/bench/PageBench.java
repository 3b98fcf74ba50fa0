package org.shubbak.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shubbak.platform.ProductProcess;

/** A page at ten thousand and at a million stored requests, in turn, beside a page that asks the database for nothing. */
final class PageBench implements AutoCloseable {

    private static final int ROUNDS = 9;
    private static final int PAGES = 150;
    private static final String CONSTANT = "/help";

    private final List<Site> sites = new ArrayList<>();

    PageBench(Path folder, List<Long> sizes) throws Exception {
        for (var size : sizes) {
            sites.add(new Site(folder, size));
        }
    }

    void worklist() throws Exception {
        compare("worklist", "/work of a specialist", site -> List.of("/work"));
    }

    void status() throws Exception {
        compare("status", "/track of open requests at random", site -> site.tracks("ended_at IS NULL"));
        compare("status", "/track of all requests of three years at random", site -> site.tracks("true"));
    }

    private interface Paths {
        List<String> of(Site site) throws SQLException;
    }

    private void compare(String name, String what, Paths paths) throws Exception {
        System.out.printf("%s: %s, one at a time, %d rounds of %d%n", name, what, ROUNDS, PAGES);
        for (var site : sites) {
            site.open(paths.of(site));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var site : sites) {
                site.round(round >= 2);
            }
        }
        for (var site : sites) {
            System.out.println(site.line());
        }
        System.out.println(sites.getLast().counters.dearest(8));
        if (sites.size() > 1) {
            System.out.printf(
                    "  the largest takes %.2f of the smallest's time%n",
                    sites.getLast().typical() / sites.getFirst().typical());
        }
    }

    @Override
    public void close() throws Exception {
        for (var site : sites) {
            site.close();
        }
    }

    /** The product with a history of one size. */
    private static final class Site implements AutoCloseable {

        private final long size;
        private final ProductProcess product;
        private final Counters counters;
        private final Browser browser;
        private final List<Double> pages = new ArrayList<>();
        private final List<Double> floors = new ArrayList<>();
        private List<String> paths = List.of();
        private double statements;
        private int turn;

        Site(Path folder, long size) throws Exception {
            this.size = size;
            var data = folder.resolve("history-" + size);
            if (!Files.exists(data.resolve("generated"))) {
                generate(data, size);
            }
            product = ProductProcess.installed(data, ProductProcess.freePort());
            counters = new Counters(product.database());
            browser = new Browser(product.address());
        }

        private static void generate(Path data, long size) throws Exception {
            System.out.printf("generating %d requests in %s …%n", size, data);
            var code = new ProcessBuilder(
                            "bin/shubbak", "generate", "--requests", Long.toString(size), "--data", data.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("The history could not be generated");
            }
            Files.createFile(data.resolve("generated"));
        }

        List<String> tracks(String which) throws SQLException {
            var found = new ArrayList<String>();
            try (var statement = counters.connection().createStatement();
                    var rows = statement.executeQuery("SELECT number, tracking_key FROM requests.request WHERE " + which
                            + " ORDER BY md5(number) LIMIT 2000")) {
                while (rows.next()) {
                    found.add("/track/" + rows.getString(1) + "?k=" + rows.getString(2));
                }
            }
            return found;
        }

        void open(List<String> paths) throws Exception {
            this.paths = paths;
            pages.clear();
            floors.clear();
            counters.reset();
            browser.signIn("specialist1", "shubbak");
        }

        void round(boolean counts) throws Exception {
            var before = counters.now();
            var page = median(false);
            var used = counters.now().since(before).statements();
            var floor = median(true);
            if (counts) {
                pages.add(page);
                floors.add(floor);
                statements = (double) used / PAGES;
            }
        }

        private double median(boolean constant) throws Exception {
            var times = new double[PAGES];
            for (int i = 0; i < PAGES; i++) {
                var path = constant ? CONSTANT : paths.get(turn++ % paths.size());
                var began = System.nanoTime();
                browser.page(path);
                times[i] = (System.nanoTime() - began) / 1e6;
            }
            return middle(times);
        }

        double typical() {
            return middle(pages.stream().mapToDouble(Double::doubleValue).toArray());
        }

        String line() {
            var floor = middle(floors.stream().mapToDouble(Double::doubleValue).toArray());
            return "  %9d requests: %6.2f ms a page, %.1f statements; floor %5.2f ms (%s)"
                    .formatted(size, typical(), statements, floor, CONSTANT);
        }

        private static double middle(double[] times) {
            Arrays.sort(times);
            return times[times.length / 2];
        }

        @Override
        public void close() throws Exception {
            browser.close();
            counters.close();
            product.close();
        }
    }
}
