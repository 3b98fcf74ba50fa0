package org.shubbak.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. As root, its programs are started in a user namespace of their own, where they
 * are nobody; where the kernel forbids that, as the user {@code nobody}, who is then given the data.
 */
enum Unprivileged {
    ALREADY(List.of()),
    BY_NAMESPACE(List.of("unshare", "--user")),
    BY_OWNER(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private static final Unprivileged HERE = detect();

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static List<String> prefix() {
        return HERE.prefix;
    }

    /** Hands a folder or file to the user that the server will be. */
    static void give(Path path) throws IOException {
        if (HERE == BY_OWNER) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName("nobody"));
        }
    }

    private static Unprivileged detect() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ALREADY;
        }
        return succeeds("unshare", "--user", "true") ? BY_NAMESPACE : BY_OWNER;
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
