package org.shubbak.platform;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --database-url}, or {@code SHUBBAK_DATABASE_URL}. */
public final class DatabaseOption {

    @Option(
            names = "--database-url",
            description = {
                "an external PostgreSQL 15 or newer instead of the embedded one,",
                "for example jdbc:postgresql://db/shubbak?user=shubbak&password=…",
                "(also SHUBBAK_DATABASE_URL)"
            })
    private @Nullable String option;

    /** The address as JDBC wants it, or null for the embedded database. */
    public @Nullable String url() {
        var given = option == null ? System.getenv("SHUBBAK_DATABASE_URL") : option;
        return given == null || given.isBlank() ? null : DatabaseAddress.jdbc(given.strip());
    }
}
