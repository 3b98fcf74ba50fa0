package org.shubbak.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.shared.PhoneNumber;
import tools.jackson.core.io.JsonStringEncoder;

/** Puts a message into the gateway's templates, written as the place demands: nothing in a text can leave its place. */
final class FilledTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{(phone|international|text|id)}");

    private final Map<String, String> values;

    FilledTemplate(UUID id, PhoneNumber phone, String text) {
        values = Map.of(
                "id", id.toString(), "phone", phone.value(), "international", international(phone), "text", text);
    }

    String url(String template) {
        return fill(template, FilledTemplate::encoded);
    }

    String body(String template, String contentType) {
        if (contentType.startsWith("application/x-www-form-urlencoded")) {
            return fill(template, FilledTemplate::encoded);
        }
        if (contentType.contains("json")) {
            return fill(
                    template,
                    value -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)));
        }
        if (contentType.contains("xml")) {
            return fill(template, FilledTemplate::inXml);
        }
        return fill(template, UnaryOperator.identity());
    }

    private String fill(String template, UnaryOperator<String> written) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(written.apply(values.getOrDefault(place.group(1), ""))));
    }

    /** With the country and without plus sign or zeros: {@code 201012345678}. */
    private static String international(PhoneNumber phone) {
        return phone.value().startsWith("+")
                ? phone.value().substring(1)
                : "20" + phone.value().substring(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String inXml(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
