package org.shubbak.platform.postgres;

import org.shubbak.platform.DataFolder;

/** How the embedded database is reached, read from the data folder: by the program, and by its superuser. */
public record Access(int port, String password, String superuserPassword) {

    public static final String DATABASE = "shubbak";

    static Access of(DataFolder data) {
        var port = data.get("postgres.port");
        if (port == null) {
            throw new org.shubbak.platform.StartRefused(
                    "The data folder " + data.path() + " has no embedded database.");
        }
        return new Access(Integer.parseInt(port), data.secret("database.password"), data.secret("postgres.password"));
    }

    /** The database of a program that is running on the data folder. */
    public static Access ofRunning(DataFolder data) {
        return of(data);
    }

    public String url() {
        return urlOf(DATABASE);
    }

    String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
