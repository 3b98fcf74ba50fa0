package org.shubbak.seals;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Fetches lists of revoked certificates and answers of authorities; what the house itself publishes, without a network. */
final class HouseCalls implements DataLoader {

    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 8 << 20;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final transient Map<String, Supplier<byte[]>> own = new ConcurrentHashMap<>();
    private final String contentType;
    private final Duration patience;

    HouseCalls(String contentType) {
        this(contentType, PATIENCE);
    }

    /** @param patience how long a call may take in all, to the last byte of its answer */
    HouseCalls(String contentType, Duration patience) {
        this.contentType = contentType;
        this.patience = patience;
    }

    HouseCalls with(String address, Supplier<byte[]> answer) {
        own.put(address, answer);
        return this;
    }

    @Override
    public byte[] get(String address) {
        var answer = own.get(address);
        return answer == null ? call(HttpRequest.newBuilder(URI.create(address)).GET()) : answer.get();
    }

    @Override
    public DataAndUrl get(List<String> addresses) {
        RuntimeException last = new DSSException("no address");
        for (var address : addresses) {
            try {
                return new DataAndUrl(address, get(address));
            } catch (DSSException | IllegalArgumentException failed) {
                last = failed;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String address, byte[] content) {
        return call(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** Each one of these speaks one type only. */
    @Override
    public void setContentType(String type) {
        if (!type.equals(contentType)) {
            throw new IllegalArgumentException(type);
        }
    }

    private byte[] call(HttpRequest.Builder request) {
        var asked = HTTP.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            var answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new DSSException(answer.uri() + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (ExecutionException unreachable) {
            throw new DSSException("cannot be reached: " + unreachable.getCause(), unreachable);
        } catch (TimeoutException late) {
            throw new DSSException("no whole answer within " + patience.toMillis() + " ms", late);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new DSSException("interrupted", ended);
        } finally {
            asked.cancel(true);
        }
    }
}
