package org.shubbak.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A gateway of a test: takes messages, answers what the test wants, as late as it wants. */
final class StandInGateway implements AutoCloseable {

    record Taken(String method, String path, String authorization, String body) {}

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    StandInGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
    }

    List<Taken> taken() {
        return taken;
    }

    void answers(int status) {
        answer = status;
    }

    /** Nobody is answered before the gate opens. */
    CountDownLatch shut() {
        gate = new CountDownLatch(1);
        return gate;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add(new Taken(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body));
        try {
            gate.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
    }
}
