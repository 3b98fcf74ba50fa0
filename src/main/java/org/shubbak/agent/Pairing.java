package org.shubbak.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * The code that a browser must know (رمز الاقتران) before this program answers it: shown in the program's own window, typed once
 * into the platform's page, kept in a file that only the official reads.
 */
final class Pairing {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String code;

    private Pairing(String code) {
        this.code = code;
    }

    /** The code of this computer, made when there is none. */
    static Pairing of(Path folder) throws IOException {
        var file = folder.resolve("pairing");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.writeString(file, made());
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return new Pairing(Files.readString(file).strip());
    }

    private static String made() {
        var text = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    String code() {
        return code;
    }

    boolean isRight(String said) {
        return MessageDigest.isEqual(plain(code), plain(said));
    }

    private static byte[] plain(String text) {
        return text.replace("-", "").strip().getBytes(StandardCharsets.UTF_8);
    }
}
