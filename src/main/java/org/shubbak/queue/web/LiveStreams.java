package org.shubbak.queue.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.shubbak.queue.live.Listener;
import org.shubbak.queue.live.LiveHalls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Server-sent events of a hall. The answer is begun as usual; then its connection is taken over from the request, so that
 * thousands of streams fit into the memory of one program. Whoever loses his stream is told to come back at a time of his
 * own, so that not all come at once.
 */
@Component
class LiveStreams {

    private static final int SOONEST_MILLIS = 1000;
    private static final int LATEST_MILLIS = 6000;

    private final LiveHalls live;
    private final int most;

    LiveStreams(LiveHalls live, @Value("${shubbak.hall.streams:15000}") int most) {
        this.live = live;
        this.most = most;
    }

    /** @param look lets a listener look, and answers how he stops */
    void open(HttpServletRequest request, HttpServletResponse response, Function<Listener, LiveHalls.Looking> look)
            throws IOException {
        boolean canStream =
                request.getMethod().equals("GET") && request.getProtocol().startsWith("HTTP/1.");
        if (!canStream || live.looking() >= most) {
            refuse(response);
            return;
        }
        try {
            LiveStream stream = request.upgrade(LiveStream.class);
            begin(response);
            LiveHalls.Looking looking = look.apply(stream);
            stream.whenOver(looking::close);
        } catch (ServletException impossible) {
            throw new IllegalStateException("The connection could not be taken over", impossible);
        }
    }

    /** His page asks now and then instead. */
    void refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
    }

    /** Without a length and with the connection closed at the end, what follows the head is the stream itself. */
    private static void begin(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader("X-Accel-Buffering", "no");
        int comeBack = ThreadLocalRandom.current().nextInt(SOONEST_MILLIS, LATEST_MILLIS);
        response.getOutputStream().write(("retry: " + comeBack + "\n\n").getBytes(StandardCharsets.US_ASCII));
        response.flushBuffer();
    }
}
