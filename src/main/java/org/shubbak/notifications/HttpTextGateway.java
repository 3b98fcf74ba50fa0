package org.shubbak.notifications;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/** Any gateway that takes a message by one HTTP request, described by settings. */
@Component
class HttpTextGateway implements TextGateway {

    /** The gateway understood the request and does not want this message: another attempt would not help. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    private final TextGatewaySettings settings;
    private final HttpClient http;

    HttpTextGateway(TextGatewaySettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean isSet() {
        return !settings.url().isBlank();
    }

    @Override
    public void send(UUID id, PhoneNumber phone, String text) throws NotSent {
        int status = status(request(id, phone, text));
        if (!settings.isSuccess(status)) {
            throw new NotSent("it answered " + status, REFUSALS.contains(status));
        }
    }

    private HttpRequest request(UUID id, PhoneNumber phone, String text) {
        FilledTemplate filled = new FilledTemplate(id, phone, text);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(filled.url(settings.url())))
                .timeout(settings.patience())
                .method(
                        settings.method(),
                        settings.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(filled.body(settings.body(), settings.contentType())));
        settings.headers().forEach(request::header);
        return request.build();
    }

    /** Waits for head and body together, so that a gateway that never ends its answer holds nothing up. */
    private int status(HttpRequest request) throws NotSent {
        var answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new NotSent("no answer in time", false);
        } catch (ExecutionException gone) {
            throw new NotSent(nameOf(gone.getCause()), false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotSent("the program is ending", false);
        }
    }

    /** The kind of failure alone: its words may hold the address, and with it the phone. */
    private static String nameOf(@Nullable Throwable failure) {
        return failure == null ? "failed" : failure.getClass().getSimpleName();
    }
}
