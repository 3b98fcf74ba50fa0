package org.shubbak.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a bearer token for a member of staff, valid for thirty days; only its hash is kept. */
@Command(name = "token", description = "Print an API token for a member of staff, valid for 30 days.")
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "a sign-in name, for example clerk1")
    private String name = "";

    @Option(names = "--data", defaultValue = "data", description = "the data folder of the running platform")
    private Path data = Path.of("data");

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var token = issue(DatabaseLogin.running(database.url(), data), name);
        if (spec != null) {
            spec.commandLine().getOut().println(token);
        }
        return 0;
    }

    static String issue(DatabaseLogin login, String signInName) {
        var token = fresh();
        try (var connection = login.connect();
                var insert = connection.prepareStatement("""
                        INSERT INTO security.token (hash, staff, issued_at, expires_at)
                        SELECT ?, id, now(), now() + interval '30 days'
                        FROM organisation.staff WHERE sign_in_name = ? AND active
                        """)) {
            insert.setString(1, sha256(token));
            insert.setString(2, signInName);
            if (insert.executeUpdate() == 0) {
                throw new StartRefused("There is no member of staff with the sign-in name " + signInName + ".");
            }
        } catch (SQLException e) {
            throw new StartRefused("The token could not be stored: " + e.getMessage(), e);
        }
        return token;
    }

    private static String fresh() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return "shb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
