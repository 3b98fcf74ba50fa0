package org.shubbak.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of the house (مستندات). What is handed in is checked by its content; what is kept is on the disk, forced to
 * it, before the caller's transaction can commit.
 */
@Component
public class Documents {

    /** The largest file that is taken, in bytes. */
    public static final int LIMIT = 20 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    Documents(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Takes a file that somebody handed in.
     *
     * @throws Refusal {@code documents.empty}, {@code documents.too-large}, {@code documents.not-a-pdf-or-image},
     *     {@code documents.unreadable}, {@code documents.locked}, {@code documents.active} or
     *     {@code documents.too-many-pixels}
     */
    @Transactional
    public StoredDocument store(InputStream content, String fileName, Actor by) {
        try {
            return store(content.readNBytes(LIMIT + 1), fileName, by);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Takes a file that somebody handed in; the refusals are those of the other form. */
    @Transactional
    public StoredDocument store(byte[] content, String fileName, Actor by) {
        if (content.length > LIMIT) {
            throw Refusal.of(Refusal.Kind.INVALID, "documents.too-large", LIMIT / 1024 / 1024);
        }
        return keep(content, FileCheck.typeOf(content), fileName, by);
    }

    /** Keeps a paper that {@link Papers} drew; it needs no check. */
    @Transactional
    public StoredDocument storePaper(byte[] pdf, String fileName, Actor by) {
        return keep(pdf, "application/pdf", fileName, by);
    }

    /**
     * Puts a longer form of a paper in its place, one to which something was appended. Both stay on the disk.
     *
     * @return the SHA-256 of the longer form
     * @throws IllegalArgumentException if what was there is not its beginning, byte for byte
     */
    @Transactional
    public String extend(DocumentId id, byte[] longer) {
        byte[] before = bytes(id);
        if (Arrays.mismatch(before, longer) != before.length) {
            throw new IllegalArgumentException("what was kept would be changed");
        }
        String sha256 = files.keep(longer);
        jdbc.sql("UPDATE documents.document SET sha256 = :sha256, size = :size WHERE id = :id")
                .param("id", id.value())
                .param("sha256", sha256)
                .param("size", longer.length)
                .update();
        return sha256;
    }

    /** A document's bytes. */
    public byte[] bytes(DocumentId id) {
        try {
            return open(id).getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql("SELECT id, type, size, sha256, name FROM documents.document WHERE id = :id")
                .param("id", id.value())
                .query(Documents::stored)
                .optional();
    }

    /** Those of the documents that are stored, in the order asked for. One statement, none for an empty list. */
    public List<StoredDocument> findAll(List<DocumentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = jdbc.sql("SELECT id, type, size, sha256, name FROM documents.document WHERE id IN (:ids)")
                .param("ids", ids.stream().map(DocumentId::value).toList())
                .query(Documents::stored)
                .list();
        return ids.stream()
                .flatMap(id -> found.stream()
                        .filter(document -> document.id().equals(id))
                        .limit(1))
                .toList();
    }

    private static StoredDocument stored(ResultSet row, int index) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("name"));
    }

    /**
     * The bytes of a document, to be sent on; {@link DocumentAnswer} does so safely.
     *
     * @throws Refusal {@code documents.unknown}
     */
    public Resource open(DocumentId id) {
        return open(find(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "documents.unknown")));
    }

    Resource open(StoredDocument document) {
        return files.open(document.sha256());
    }

    private StoredDocument keep(byte[] content, String type, String fileName, Actor by) {
        String name = FileName.clean(fileName, type);
        var document = new StoredDocument(DocumentId.next(), type, content.length, files.keep(content), name);
        jdbc.sql("""
                        INSERT INTO documents.document (id, sha256, type, size, name, stored_at, stored_by)
                        VALUES (:id, :sha256, :type, :size, :name, :at, :by)
                        """)
                .param("id", document.id().value())
                .param("sha256", document.sha256())
                .param("type", document.type())
                .param("size", document.size())
                .param("name", document.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by.staff() == null ? by.kind().name() : by.staff().toString())
                .update();
        return document;
    }
}
