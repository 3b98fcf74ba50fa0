package org.shubbak.queue.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.platform.ProductProcess;

/** The whole product, its database held still for a while and the plug pulled on both: the kiosk goes on. */
class HallCrashTests {

    private static final Map<String, String> A_SUNDAY = Map.of("SHUBBAK_CLOCK_BEGIN", "2026-02-01T07:00:00Z");
    private static final Pattern LINK = Pattern.compile("/kiosk/([A-Za-z0-9_-]{32})");
    private static final Pattern BOARD = Pattern.compile("/board/([A-Za-z0-9_-]{32})");
    private static final Pattern CODE = Pattern.compile("data-code=\"([0-9A-Z]{13})\"");
    private static final Pattern NUMBER = Pattern.compile("class=\"num\">(A-[0-9]+)<");

    private record Taken(String number, String code) {}

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void tickets_go_on_without_the_database_and_over_a_power_cut_and_nobody_is_lost() throws Exception {
        Path data = folder.resolve("data");
        List<Taken> taken = new ArrayList<>();
        String token;
        try (var product = ProductProcess.ofThisBuild(data, ProductProcess.freePort(), A_SUNDAY);
                var kiosk = new Visitor(product.address())) {
            token = aDevice(product, "KIOSK", LINK);
            String board = "/board/" + aDevice(product, "HALL", BOARD);
            taken.add(take(kiosk, token));
            String mine = "/t/" + taken.getFirst().code() + "/now";
            assertThat(kiosk.page(board)).contains("class=\"board hall\"");
            assertThat(kiosk.page(mine)).contains("\"state\":\"WAITING\"", "\"ahead\":0");
            hold(data, "-STOP");
            try {
                taken.add(take(kiosk, token));
                taken.add(take(kiosk, token));
                until(kiosk, board, "class=\"board hall stale\"");
                assertThat(kiosk.page(mine)).contains("\"state\":\"WAITING\"", "\"ahead\":0");
            } finally {
                hold(data, "-CONT");
            }
            until(kiosk, board, "class=\"board hall\"");
            assertThat(taken).extracting(Taken::number).containsExactly("A-001", "A-9001", "A-9002");
            until(kiosk, "/t/" + taken.getLast().code() + "/now", "\"ahead\":2");
            taken.add(take(kiosk, token));
            product.killWithItsDatabase();
        }
        try (var product = ProductProcess.ofThisBuild(data, ProductProcess.freePort(), A_SUNDAY);
                var kiosk = new Visitor(product.address())) {
            taken.add(take(kiosk, token));
            assertThat(taken).extracting(Taken::number).containsExactly("A-001", "A-9001", "A-9002", "A-002", "A-003");
            for (int ahead = 0; ahead < taken.size(); ahead++) {
                assertThat(kiosk.page("/t/" + taken.get(ahead).code() + "/now"))
                        .contains("\"state\":\"WAITING\"", "\"ahead\":" + ahead);
            }
        }
    }

    private static String aDevice(ProductProcess product, String kind, Pattern link) throws Exception {
        try (var manager = new Visitor(product.address())) {
            manager.send("/sign-in", "/sign-in", Map.of("username", "manager1", "password", "shubbak"));
            String page = manager.send("/hall/devices", "/hall/devices", Map.of("kind", kind, "name", "المدخل"));
            return found(link, page);
        }
    }

    private static Taken take(Visitor kiosk, String token) throws Exception {
        kiosk.page("/kiosk/" + token);
        String page = kiosk.send(
                "/kiosk/" + token + "/services/BLD-001",
                "/kiosk/" + token + "/services/BLD-001",
                Map.of("claimed", "NONE", "commandKey", UUID.randomUUID().toString()));
        return new Taken(found(NUMBER, page), found(CODE, page));
    }

    private static void until(Visitor kiosk, String path, String text) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (String page = kiosk.page(path); !page.contains(text); page = kiosk.page(path)) {
            assertThat(System.nanoTime()).as(page).isLessThan(patience);
        }
    }

    /** Holds the database's processes still, or lets them go on: nothing answers, no connection breaks. */
    private static void hold(Path data, String signal) throws Exception {
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst().strip());
        List<String> command = new ArrayList<>(List.of("kill", signal, Long.toString(server)));
        ProcessHandle.of(server)
                .orElseThrow()
                .children()
                .map(child -> Long.toString(child.pid()))
                .forEach(command::add);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
