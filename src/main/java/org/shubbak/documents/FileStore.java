package org.shubbak.documents;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.shubbak.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Files under their own SHA-256. A file is complete and forced to the disk before it gets its name, and the name is
 * forced too: after a power cut it is there whole or not at all. The same content is kept once; nothing is overwritten.
 */
@Component
class FileStore {

    private final Path root;

    FileStore(@Value("${shubbak.data:./data}") Path data) throws IOException {
        this.root = Files.createDirectories(data.resolve("files")).toAbsolutePath();
    }

    /** Keeps the content and returns its SHA-256. */
    String keep(byte[] content) {
        String sha256 = HexFormat.of().formatHex(digest(content));
        try {
            Path folder = folder(sha256);
            Path place = folder.resolve(sha256);
            if (!Files.exists(place)) {
                write(content, folder, place);
            }
            force(folder);
            return sha256;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Resource open(String sha256) {
        return new FileSystemResource(folder(sha256).resolve(sha256));
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }

    private void write(byte[] content, Path folder, Path place) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            force(root);
        }
        Path draft = folder.resolve("." + Ids.next());
        try (FileChannel channel = FileChannel.open(draft, CREATE_NEW, WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
