package org.shubbak.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens on this computer only, for the platform's pages and for the official's own window. */
final class AgentServer implements AutoCloseable {

    /** Where the platform's pages look for it. */
    static final int PORT = 17465;

    private static final String HERE = "127.0.0.1";

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AgentWindow window;
    private final AgentCalls calls;
    private final AgentToken token;

    private AgentServer(HttpServer http, AgentToken token, Consents consents, Set<String> origins, Pairing pairing) {
        this.http = http;
        this.token = token;
        this.window = new AgentWindow(address(http), token, consents, pairing, origins);
        this.calls = new AgentCalls(token, consents, origins, pairing);
    }

    /**
     * @param port 0 for any that is free
     * @param origins the sites that it works for, as {@code https://shubbak.sharqia.gov.eg}
     */
    static AgentServer start(int port, AgentToken token, Set<String> origins, Pairing pairing, Clock clock)
            throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HERE), port), 0);
        var server = new AgentServer(http, token, new Consents(clock), origins, pairing);
        http.setExecutor(server.threads);
        http.createContext("/", server::serve);
        http.start();
        return server;
    }

    private static String address(HttpServer http) {
        return "http://" + HERE + ":" + http.getAddress().getPort();
    }

    String address() {
        return address(http);
    }

    /** A site that made its own name lead here is told by the name that its calls bear. */
    private void serve(HttpExchange exchange) throws IOException {
        var call = new Exchange(exchange);
        try {
            if (!("http://" + call.header("Host")).equals(address())) {
                call.problem(403, "host");
            } else if (call.path().startsWith("/v1/")) {
                calls.serve(call);
            } else {
                window.serve(call);
            }
        } catch (RuntimeException broken) {
            call.problem(400, "request");
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        token.lock();
    }
}
