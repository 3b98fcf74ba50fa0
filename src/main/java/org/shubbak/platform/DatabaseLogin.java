package org.shubbak.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.postgres.Access;

/** How the program signs in to its database. */
record DatabaseLogin(
        String url, @Nullable String user, @Nullable String password) {

    static DatabaseLogin embedded(Access access) {
        return new DatabaseLogin(access.url(), Access.DATABASE, access.password());
    }

    static DatabaseLogin external(String url) {
        return new DatabaseLogin(url, null, null);
    }

    /** The database of a program that is running: the given one, or the embedded one of the data folder. */
    static DatabaseLogin running(@Nullable String externalUrl, java.nio.file.Path data) {
        return externalUrl == null ? embedded(Access.ofRunning(DataFolder.existing(data))) : external(externalUrl);
    }

    Connection connect() {
        try {
            return user == null || password == null
                    ? DriverManager.getConnection(url)
                    : DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database does not answer; is bin/shubbak serve running? (" + e.getMessage() + ")", e);
        }
    }

    Map<String, Object> properties() {
        return user == null || password == null
                ? Map.of("spring.datasource.url", url)
                : Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.username", user,
                        "spring.datasource.password", password);
    }
}
