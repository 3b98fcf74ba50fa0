package org.shubbak.queue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.queue.HallPeople.key;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.live.LiveHalls;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Boards and phones learn of a call by themselves, and cost nobody a connection to the database. */
@HallCentre
class LiveHallTests {

    @LocalServerPort
    private int port;

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private Devices devices;

    @Autowired
    private CallingNext calling;

    @Autowired
    private LiveHalls live;

    @Autowired
    private HikariDataSource database;

    private UnitId unit;

    @BeforeEach
    void aMorning() {
        clock.set(HallClock.BEGIN);
        unit = people.aCentre();
    }

    @Test
    void a_board_hears_a_call_within_a_moment() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        people.comes(unit);
        try (Stream board = listen("/board/" + board() + "/live")) {
            assertThat(board.next()).contains("\"calls\":[]");
            calling.next(clerk, key());
            assertThat(board.until("\"A-001\"")).contains("\"window\":1", "\"calling\":true");
        }
    }

    @Test
    void a_phone_hears_that_its_holder_is_called() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket mine = people.comes(unit);
        try (Stream phone = listen("/t/" + mine.code() + "/live")) {
            assertThat(phone.next()).contains("\"state\":\"WAITING\"", "\"ahead\":0");
            calling.next(clerk, key());
            assertThat(phone.until("CALLED")).contains("\"window\":1");
        }
    }

    @Test
    void many_boards_hold_no_connection_and_are_forgotten_when_they_go() throws Exception {
        int before = live.looking();
        String token = board();
        List<Stream> boards = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            boards.add(listen("/board/" + token + "/live"));
        }
        for (Stream board : boards) {
            board.next();
        }
        assertThat(live.looking()).isEqualTo(before + 60);
        assertThat(database.getHikariPoolMXBean().getActiveConnections()).isLessThan(5);
        CurrentStaff clerk = people.clerkAt(unit, 1);
        people.comes(unit);
        calling.next(clerk, key());
        for (Stream board : boards) {
            board.until("\"A-001\"");
            board.close();
        }
        for (int n = 0; n < 200 && live.looking() > before; n++) {
            people.comes(unit);
        }
        assertThat(live.looking()).isLessThanOrEqualTo(before);
    }

    private String board() {
        return devices.add(Device.Kind.HALL, "شاشة", null, HallPeople.someone(unit, Role.MANAGER))
                .token();
    }

    private Stream listen(String path) throws Exception {
        return new Stream("http://127.0.0.1:" + port + path);
    }

    /** One reader of server-sent events. */
    private static final class Stream implements AutoCloseable {

        private final HttpClient http = HttpClient.newHttpClient();
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final HttpResponse<java.io.InputStream> answer;

        Stream(String address) throws Exception {
            answer = http.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> line.startsWith("data:")).forEach(events::add);
            } catch (java.io.IOException | java.io.UncheckedIOException closed) {
                events.add("");
            }
        }

        String next() throws InterruptedException {
            String event = events.poll(5, TimeUnit.SECONDS);
            assertThat(event).as("nothing was heard").isNotNull();
            return event;
        }

        String until(String text) throws InterruptedException {
            String event = next();
            while (!event.contains(text)) {
                event = next();
            }
            return event;
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
