package org.shubbak.platform;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the address of a database as people write it. */
final class DatabaseAddress {

    private DatabaseAddress() {}

    /** {@code postgres://user:password@host/db} in the form that JDBC understands; a JDBC address stays as it is. */
    static String jdbc(String typed) {
        if (typed.startsWith("jdbc:postgresql:")) {
            return typed;
        }
        if (!typed.matches("postgres(ql)?://.+/.+")) {
            throw new StartRefused(
                    "The database address must look like jdbc:postgresql://host:5432/shubbak?user=…&password=…"
                            + " or postgresql://user:password@host:5432/shubbak.");
        }
        var address = URI.create(typed);
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return "jdbc:postgresql://" + address.getHost() + port + address.getPath() + query(address);
    }

    private static String query(URI address) {
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        var who = credentials(address.getUserInfo());
        var joined = query.isEmpty() || who.isEmpty() ? query + who : query + "&" + who;
        return joined.isEmpty() ? "" : "?" + joined;
    }

    private static String credentials(@Nullable String userInfo) {
        if (userInfo == null) {
            return "";
        }
        var colon = userInfo.indexOf(':');
        return colon < 0
                ? "user=" + encoded(userInfo)
                : "user=" + encoded(userInfo.substring(0, colon)) + "&password="
                        + encoded(userInfo.substring(colon + 1));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
