package org.shubbak.audit;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The copy of the signed heads outside of the database: {@code <data>/journal/heads}, only ever added to. Each head is its
 * text and its signature, followed by an empty line.
 */
@Component
class HeadFile {

    /** Where the copy lies in the data folder. */
    static final Path PLACE = Path.of("journal", "heads");

    private static final int BATCH = 500;
    private static final int TAIL = 8 * 1024;

    private final Path file;
    private long written = -1;

    HeadFile(@Value("${shubbak.data:./data}") Path data) {
        this.file = data.resolve(PLACE);
    }

    /** Adds the heads that are in the database and not in the file; they are on the disk when it returns. */
    synchronized void catchUp(Heads heads) {
        try {
            if (written < 0) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                written = lastNumber();
            }
            for (var missing = heads.after(written, BATCH); !missing.isEmpty(); missing = heads.after(written, BATCH)) {
                append(missing);
                written = missing.getLast().number();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void append(List<SealedHead> heads) throws IOException {
        var text = new StringBuilder();
        heads.forEach(head -> text.append(head.note()).append('\n'));
        try (var channel = FileChannel.open(file, CREATE, WRITE)) {
            channel.position(channel.size());
            var rest = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** The number of the last whole head; a beginning that a power cut left behind it is cut off. */
    private long lastNumber() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var channel = FileChannel.open(file, READ, WRITE)) {
            var tail = ByteBuffer.allocate((int) Math.min(channel.size(), TAIL));
            channel.read(tail, channel.size() - tail.capacity());
            String text = new String(tail.array(), StandardCharsets.UTF_8);
            int end = text.lastIndexOf("\n\n") + 2;
            if (end < 2) {
                return refuse();
            }
            int before = text.lastIndexOf("\n\n", end - 3);
            channel.truncate(channel.size() - text.substring(end).getBytes(StandardCharsets.UTF_8).length);
            var last = new StringReader(text.substring(before < 0 ? 0 : before + 2, end));
            var note = new HeadNotes(new BufferedReader(last)).next();
            return note == null ? refuse() : note.head().number();
        }
    }

    private long refuse() throws IOException {
        throw new IOException("The outside copy of the journal's heads, " + file + ", ends with something else");
    }
}
