package org.shubbak.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the command line asked {@code serve} for. */
record ServeOrder(
        String host, int port, Path data, @Nullable String databaseUrl, String baseUrl, boolean production) {

    /** Production is refused before anything is touched when the order itself already forbids it. */
    void check() {
        if (production && databaseUrl == null) {
            throw new StartRefused("--production needs a PostgreSQL of its own, with its back-ups:"
                    + " name it with --database-url or SHUBBAK_DATABASE_URL.");
        }
        if (production && !baseUrl.startsWith("https://")) {
            throw new StartRefused("--production needs --base-url https://…, the address that is printed in QR codes.");
        }
    }

    Map<String, Object> properties(DataFolder folder, DatabaseLogin login) {
        var properties = new HashMap<String, Object>(login.properties());
        properties.put("server.port", port);
        properties.put("server.address", host);
        properties.put("shubbak.data", folder.path().toString());
        properties.put("shubbak.base-url", baseUrl);
        properties.put("shubbak.production", production);
        properties.put("shubbak.demo", !production);
        properties.put("shubbak.secret", folder.secret("secret"));
        properties.put("shubbak.keys.secret", folder.secret("keys.secret"));
        return properties;
    }
}
