package org.shubbak.notifications;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How the gateway is reached: {@code shubbak.sms.*}. Where no address is set there is none. */
@Component
class TextGatewaySettings {

    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(2);
    private static final String USUAL_BODY = "{\"id\":\"{id}\",\"to\":\"{phone}\",\"text\":\"{text}\"}";

    private final String url;
    private final String method;
    private final Map<String, String> headers;
    private final String body;
    private final Set<Integer> success;
    private final Duration patience;

    /**
     * @param headers {@code Name: value}, separated by {@code |}
     * @param success status codes, separated by commas; all of 200 to 299 when empty
     */
    TextGatewaySettings(
            @Value("${shubbak.sms.url:}") String url,
            @Value("${shubbak.sms.method:POST}") String method,
            @Value("${shubbak.sms.headers:Content-Type: application/json; charset=utf-8}") String headers,
            @Value("${shubbak.sms.body:}") String body,
            @Value("${shubbak.sms.success:}") String success,
            @Value("${shubbak.sms.patience:PT10S}") Duration patience) {
        this.url = url.strip();
        this.method = method.strip();
        this.headers = headers(headers);
        this.body = method.strip().equals("GET") ? "" : body.isBlank() ? USUAL_BODY : body;
        this.success = Arrays.stream(success.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        this.patience = patience.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : patience;
    }

    private static Map<String, String> headers(String typed) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String one : typed.split("\\|")) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                headers.put(
                        one.substring(0, colon).strip(),
                        one.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    String url() {
        return url;
    }

    String method() {
        return method;
    }

    Map<String, String> headers() {
        return headers;
    }

    String contentType() {
        return headers.getOrDefault("Content-Type", "");
    }

    String body() {
        return body;
    }

    Duration patience() {
        return patience;
    }

    boolean isSuccess(int status) {
        return success.isEmpty() ? status / 100 == 2 : success.contains(status);
    }
}
