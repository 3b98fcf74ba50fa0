package org.shubbak.queue.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The node's own file of numbers set aside, of tickets given from them, and of those brought into the database since. Each
 * line is on the disk before anybody is told of it; a last line cut off by a power cut is left out.
 */
final class ReserveFile {

    /** Numbers set aside in the database for this node, from {@code first} to {@code last}. */
    record Block(String unit, LocalDate day, String prefix, int first, int last) {}

    /** One line; exactly one of its parts is there. */
    record Line(
            @Nullable Block block,
            @Nullable ReservedTicket given,
            @Nullable UUID replayed) {}

    private final Path file;
    private final JsonMapper json;
    private final List<Block> blocks = new ArrayList<>();
    private final List<ReservedTicket> given = new ArrayList<>();
    private final List<UUID> replayed = new ArrayList<>();

    ReserveFile(Path folder, JsonMapper json) {
        this.file = folder.resolve("numbers.journal");
        this.json = json;
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                endCutOffLine();
                Files.readAllLines(file).forEach(this::read);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The hall's reserve of numbers cannot be read", unreadable);
        }
    }

    /** What follows a line that a power cut left half-written begins on a line of its own. */
    private void endCutOffLine() throws IOException {
        String text = Files.readString(file);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            write(file, "\n");
        }
    }

    void add(Block block) {
        append(new Line(block, null, null));
        blocks.add(block);
    }

    void add(ReservedTicket ticket) {
        append(new Line(null, ticket, null));
        given.add(ticket);
    }

    void replayed(UUID ticket) {
        append(new Line(null, null, ticket));
        replayed.add(ticket);
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** All tickets given from the reserve, brought into the database or not. */
    List<ReservedTicket> given() {
        return List.copyOf(given);
    }

    /** Those that are not in the database yet, in the order in which they were given. */
    List<ReservedTicket> open() {
        Set<UUID> done = Set.copyOf(replayed);
        return given.stream().filter(ticket -> !done.contains(ticket.id())).toList();
    }

    /** Begins the file anew when nothing of before {@code day} is open any more. */
    void forgetBefore(LocalDate day) {
        boolean old = blocks.stream().anyMatch(block -> block.day().isBefore(day));
        if (!old || !open().isEmpty()) {
            return;
        }
        List<Block> kept =
                blocks.stream().filter(block -> !block.day().isBefore(day)).toList();
        List<ReservedTicket> tickets =
                given.stream().filter(ticket -> !ticket.day().isBefore(day)).toList();
        Set<UUID> ids = tickets.stream().map(ReservedTicket::id).collect(Collectors.toSet());
        List<UUID> done = replayed.stream().filter(ids::contains).toList();
        rewrite(kept, tickets, done);
    }

    private void rewrite(List<Block> kept, List<ReservedTicket> tickets, List<UUID> done) {
        try {
            Path fresh = file.resolveSibling("numbers.journal.new");
            Files.deleteIfExists(fresh);
            write(
                    fresh,
                    kept.stream()
                                    .map(block -> text(new Line(block, null, null)))
                                    .collect(Collectors.joining())
                            + tickets.stream()
                                    .map(one -> text(new Line(null, one, null)))
                                    .collect(Collectors.joining())
                            + done.stream()
                                    .map(id -> text(new Line(null, null, id)))
                                    .collect(Collectors.joining()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        blocks.clear();
        blocks.addAll(kept);
        given.clear();
        given.addAll(tickets);
        replayed.clear();
        replayed.addAll(done);
    }

    private void append(Line line) {
        try {
            write(file, text(line));
        } catch (IOException full) {
            throw new UncheckedIOException("The hall's reserve of numbers cannot be written", full);
        }
    }

    private static void write(Path to, String text) throws IOException {
        try (var channel =
                FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private String text(Line line) {
        return json.writeValueAsString(line) + "\n";
    }

    private void read(String text) {
        Line line;
        try {
            line = json.readValue(text, Line.class);
        } catch (JacksonException cutOff) {
            return;
        }
        if (line.block() != null) {
            blocks.add(line.block());
        }
        if (line.given() != null) {
            given.add(line.given());
        }
        if (line.replayed() != null) {
            replayed.add(line.replayed());
        }
    }
}
