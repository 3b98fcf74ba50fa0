package org.shubbak.platform;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.postgres.Access;
import org.shubbak.platform.postgres.Durability;
import org.shubbak.platform.postgres.EmbeddedPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of an installation for one command: beside the running platform, or by itself where none runs. */
public final class OpenDatabase implements AutoCloseable {

    private final DatabaseLogin login;
    private final @Nullable DataFolder folder;
    private final @Nullable EmbeddedPostgres server;

    private OpenDatabase(DatabaseLogin login, @Nullable DataFolder folder, @Nullable EmbeddedPostgres server) {
        this.login = login;
        this.folder = folder;
        this.server = server;
    }

    /**
     * @param externalUrl the address of an external database; null for the embedded one of the data folder
     * @throws StartRefused when there is no such folder, or the database does not answer
     */
    public static OpenDatabase of(@Nullable String externalUrl, Path data) {
        if (externalUrl != null) {
            var login = DatabaseLogin.external(externalUrl);
            return new OpenDatabase(login, null, null);
        }
        var login = DatabaseLogin.embedded(Access.ofRunning(DataFolder.existing(data)));
        return answers(login) ? new OpenDatabase(login, null, null) : alone(data);
    }

    private static OpenDatabase alone(Path data) {
        var folder = DataFolder.claim(data);
        try {
            var server = EmbeddedPostgres.start(folder, Durability.DURABLE);
            return new OpenDatabase(DatabaseLogin.embedded(server.access()), folder, server);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static boolean answers(DatabaseLogin login) {
        try {
            DriverManager.getConnection(login.url(), login.user(), login.password())
                    .close();
            return true;
        } catch (SQLException nobody) {
            return false;
        }
    }

    /** Connections as the program's own role. */
    public DataSource dataSource() {
        var user = login.user();
        var password = login.password();
        return user == null || password == null
                ? new DriverManagerDataSource(login.url())
                : new DriverManagerDataSource(login.url(), user, password);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
