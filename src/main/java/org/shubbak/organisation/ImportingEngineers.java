package org.shubbak.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the syndicate's list into the register: all lines or none, and first as a trial that writes nothing. */
@Component
public class ImportingEngineers {

    /** The columns of the file, named in its first line in any order. */
    public static final List<String> COLUMNS =
            List.of("number", "kind", "name", "office_number", "office_name", "speciality", "valid_until");

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int MOST_LINES = 50_000;
    private static final int MOST_SHOWN = 100;

    private final EngineerRows rows;
    private final Journal journal;

    ImportingEngineers(EngineerRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** What is wrong in one line of the file; the line with the names of the columns is line 1. */
    public record Wrong(int line, FieldError error) {}

    /**
     * What the file would bring or has brought.
     *
     * @param wrong at most a hundred; with one or more nothing was written
     */
    public record Report(int added, int changed, int same, List<Wrong> wrong, boolean written) {}

    @Transactional(readOnly = true)
    public Report trial(byte[] file) {
        return report(read(file), false);
    }

    /** Writes the lines if all are right; one journal entry for the file. */
    @Transactional
    public Report bring(byte[] file, Actor by) {
        var read = read(file);
        var report = report(read, read.wrong().isEmpty());
        if (report.written()) {
            var detail = Map.of("added", report.added(), "changed", report.changed(), "same", report.same());
            journal.record(JournalEntry.act(by, "engineers.imported", null, null, detail));
        }
        return report;
    }

    private record Read(List<Engineer> right, List<Wrong> wrong) {}

    private Report report(Read read, boolean write) {
        int added = 0;
        int changed = 0;
        for (Engineer engineer : read.right()) {
            Optional<Engineer> held = rows.find(engineer.number());
            if (held.isEmpty()) {
                added++;
            } else if (!isSame(held.get(), engineer)) {
                changed++;
            }
            if (write) {
                write(engineer, held);
            }
        }
        return new Report(added, changed, read.right().size() - added - changed, read.wrong(), write);
    }

    private void write(Engineer engineer, Optional<Engineer> held) {
        if (held.isEmpty()) {
            rows.insert(engineer);
        } else if (!isSame(held.get(), engineer)) {
            rows.update(engineer, held.get().version());
        }
    }

    private static boolean isSame(Engineer held, Engineer brought) {
        return EngineerEntry.of(held).equals(EngineerEntry.of(brought));
    }

    private static Read read(byte[] file) {
        List<List<String>> lines = lines(file);
        List<String> head = head(lines.getFirst());
        var right = new ArrayList<Engineer>();
        var wrong = new ArrayList<Wrong>();
        var seen = new HashMap<String, Integer>();
        for (int i = 1; i < lines.size() && wrong.size() < MOST_SHOWN; i++) {
            line(head, lines.get(i), i + 1, right, wrong, seen);
        }
        return new Read(right, List.copyOf(wrong));
    }

    private static void line(
            List<String> head,
            List<String> cells,
            int line,
            List<Engineer> right,
            List<Wrong> wrong,
            Map<String, Integer> seen) {
        if (cells.size() == 1 && cells.getFirst().isBlank()) {
            return;
        }
        if (cells.size() != head.size()) {
            wrong.add(new Wrong(line, FieldError.of("", "organisation.import-cells", head.size(), cells.size())));
            return;
        }
        try {
            Engineer engineer = EngineerCheck.check(entry(head, cells));
            Integer before = seen.putIfAbsent(engineer.number(), line);
            if (before != null) {
                wrong.add(new Wrong(line, FieldError.of("number", "organisation.import-twice", before)));
            }
            right.add(engineer);
        } catch (Refusal refusal) {
            refusal.errors().forEach(error -> wrong.add(new Wrong(line, error)));
        }
    }

    private static EngineerEntry entry(List<String> head, List<String> cells) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < head.size(); i++) {
            named.put(head.get(i), cells.get(i));
        }
        return new EngineerEntry(
                cell(named, "number"),
                cell(named, "kind"),
                cell(named, "name"),
                cell(named, "office_number"),
                cell(named, "office_name"),
                cell(named, "speciality"),
                cell(named, "valid_until"));
    }

    private static String cell(Map<String, String> named, String column) {
        return named.getOrDefault(column, "");
    }

    private static List<String> head(List<String> cells) {
        List<String> head = cells.stream().map(String::strip).toList();
        if (!head.containsAll(List.of("number", "name", "speciality", "valid_until"))) {
            throw refused("organisation.import-head", String.join(",", COLUMNS));
        }
        return head;
    }

    private static List<List<String>> lines(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            throw refused("organisation.import-size", LARGEST / 1024 / 1024);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            var lines = Csv.lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (lines.size() > MOST_LINES + 1) {
                throw refused("organisation.import-lines", MOST_LINES);
            }
            return lines;
        } catch (CharacterCodingException | IllegalArgumentException broken) {
            throw refused("organisation.import-broken");
        }
    }

    private static Refusal refused(String code, Object... args) {
        return Refusal.of(Refusal.Kind.INVALID, code, args).at("file");
    }
}
