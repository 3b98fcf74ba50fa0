package org.shubbak.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends every head by POST: their texts and signatures, each followed by an empty line, as in the outside copy. */
@Component
class TellingByHttp implements TellingWitness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public boolean serves(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public void tell(String address, List<SealedHead> heads) throws Unreached {
        var body = heads.stream().map(head -> head.note() + "\n").collect(Collectors.joining());
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new Unreached("it answered " + status);
            }
        } catch (IOException gone) {
            throw new Unreached(String.valueOf(gone.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreached("the program is ending");
        }
    }
}
