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

/** Sends heads to a witness by HTTP: their texts and signatures, each followed by an empty line, as in the outside copy. */
@Component
class TellingWitness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** The witness did not take the heads; the message says why. */
    static final class Unreached extends Exception {
        private static final long serialVersionUID = 1L;

        Unreached(String reason) {
            super(reason);
        }
    }

    void tell(String address, List<SealedHead> heads) throws Unreached {
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
