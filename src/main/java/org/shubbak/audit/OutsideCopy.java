package org.shubbak.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Holds the heads of the database against their copy outside of it. */
final class OutsideCopy implements AutoCloseable {

    /** The copy is written right after the commit, so that it may lack the newest head. */
    private static final int MAY_LACK = 1;

    private final Path file;
    private final Findings findings;
    private final @Nullable BufferedReader in;
    private HeadNotes.@Nullable Note next;
    private boolean damaged;
    private long lacking;

    OutsideCopy(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
        try {
            this.in = Files.exists(file) ? Files.newBufferedReader(file) : null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        advance();
    }

    void compare(SealedHead head) {
        for (var note = next; note != null && note.head().number() < head.number(); note = next) {
            missing(note);
        }
        var note = next;
        if (note == null || note.head().number() != head.number()) {
            lacking++;
            return;
        }
        if (!note.text().equals(head.text())) {
            findings.found(
                    Finding.Kind.HEAD_DIFFERS,
                    "Head %d of the database is not the one in %s; it was sealed again after %s.",
                    head.number(),
                    file,
                    note.head().at());
        }
        advance();
    }

    /** To be called behind the last head of the database. */
    void end(long heads) {
        for (var note = next; note != null; note = next) {
            missing(note);
        }
        if (in == null && heads > 0) {
            findings.found(Finding.Kind.COPY, "The outside copy %s is gone; heads cannot be compared with it.", file);
        } else if (lacking > MAY_LACK && !damaged) {
            findings.found(Finding.Kind.COPY, "The outside copy %s lacks %d heads.", file, lacking);
        }
    }

    private void missing(HeadNotes.Note note) {
        var head = note.head();
        findings.found(
                Finding.Kind.HEAD_MISSING,
                "Head %d of %s over %d rows is in %s and not in the database: the journal was cut off or put back.",
                head.number(),
                head.at(),
                head.size(),
                file);
        advance();
    }

    private void advance() {
        try {
            next = in == null || damaged ? null : new HeadNotes(in).next();
        } catch (IllegalArgumentException wrong) {
            damaged = true;
            next = null;
            findings.found(Finding.Kind.COPY, "The outside copy %s is damaged.", file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
