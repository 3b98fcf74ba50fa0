package org.shubbak.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;

/** Bearer tokens made beside a running program, straight in its database; only their hashes are kept. */
public final class StaffTokens {

    private final DatabaseLogin login;

    StaffTokens(DatabaseLogin login) {
        this.login = login;
    }

    /** Tokens for the program that runs on the data folder with its embedded database. */
    public static StaffTokens of(Path data) {
        return new StaffTokens(DatabaseLogin.running(null, data));
    }

    /** A token for the member of staff, valid for thirty days. */
    public String issue(String signInName) {
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
