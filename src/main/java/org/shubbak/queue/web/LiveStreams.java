package org.shubbak.queue.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.live.HallNews;
import org.shubbak.queue.live.LiveHalls;
import org.shubbak.shared.UnitId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events of a hall: a stream lives as long as its reader, costs no thread, and is ended with the program. */
@Component
class LiveStreams {

    private static final long FOR_EVER = 0L;

    private final LiveHalls live;

    LiveStreams(LiveHalls live) {
        this.live = live;
    }

    /**
     * @param crowd whether the reader needs to know who waits
     * @param said what is sent for the news; null for nothing
     */
    SseEmitter open(UnitId unit, boolean crowd, Function<HallNews, @Nullable Object> said) {
        SseEmitter stream = new SseEmitter(FOR_EVER);
        AtomicReference<LiveHalls.@Nullable Looking> looking = new AtomicReference<>();
        Runnable end = () -> {
            LiveHalls.Looking mine = looking.getAndSet(null);
            if (mine != null) {
                mine.close();
            }
        };
        stream.onCompletion(end);
        stream.onTimeout(end);
        stream.onError(broken -> end.run());
        looking.set(live.look(unit, crowd, news -> send(stream, news, said, end)));
        return stream;
    }

    private static void send(
            SseEmitter stream, HallNews news, Function<HallNews, @Nullable Object> said, Runnable end) {
        try {
            if (news.isEnd()) {
                stream.complete();
                return;
            }
            Object text = said.apply(news);
            if (text != null) {
                stream.send(SseEmitter.event().name("hall").data(text, MediaType.APPLICATION_JSON));
            }
        } catch (IOException | RuntimeException gone) {
            end.run();
            stream.completeWithError(gone);
        }
    }
}
