package org.shubbak.web;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Works on as many requests at once as memory holds. A request that is worked on takes about 100 KB and a virtual thread;
 * one that waits outside takes almost nothing. When thousands of phones come back at once they are served one after the
 * other, and the program lives. Connections keep small buffers, because most of them are streams that say little.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class RequestsAtOnce implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String BUFFER = "4096";

    private final int most;

    RequestsAtOnce(@Value("${shubbak.requests-at-once:500}") int most) {
        this.most = most;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        ThreadFactory threads = Thread.ofVirtual().name("request-", 0).factory();
        server.addProtocolHandlerCustomizers(handler -> {
            handler.setExecutor(limited(task -> threads.newThread(task).start(), most));
            if (handler instanceof AbstractProtocol<?> protocol) {
                protocol.setProperty("socket.appReadBufSize", BUFFER);
                protocol.setProperty("socket.appWriteBufSize", BUFFER);
            }
        });
    }

    /** Runs on the executor's own threads, at most so many at once; the others wait in their order. */
    static Executor limited(Executor threads, int most) {
        Semaphore places = new Semaphore(most, true);
        return task -> threads.execute(() -> {
            places.acquireUninterruptibly();
            try {
                task.run();
            } finally {
                places.release();
            }
        });
    }
}
