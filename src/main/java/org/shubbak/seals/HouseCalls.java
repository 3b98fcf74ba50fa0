package org.shubbak.seals;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Fetches lists of revoked certificates and answers of authorities; what the house itself publishes, without a network. */
final class HouseCalls implements DataLoader {

    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 8 << 20;

    private final transient Map<String, Supplier<byte[]>> own = new ConcurrentHashMap<>();
    private final String contentType;

    HouseCalls(String contentType) {
        this.contentType = contentType;
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

    private static byte[] call(HttpRequest.Builder request) {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(
                    request.timeout(PATIENCE).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
            if (answer.statusCode() != 200) {
                throw new DSSException(answer.uri() + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new DSSException("cannot be reached: " + unreachable.getMessage(), unreachable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new DSSException("interrupted", ended);
        }
    }
}
