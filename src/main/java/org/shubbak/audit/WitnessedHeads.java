package org.shubbak.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.shubbak.shared.Refusal;
import org.shubbak.signing.Es256;
import org.shubbak.signing.PublicKeyEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the heads of other installations' journals (شاهد على سجلات الآخرين), as the ministry's node does for the
 * governorates: what it once received it keeps, and it takes nothing that contradicts it.
 */
@Component
public class WitnessedHeads {

    private final JdbcClient jdbc;
    private final Clock clock;
    /** By origin and name. */
    private final Map<String, ECPublicKey> keys = new HashMap<>();

    /** @param origins each as {@code https://address=POINT}, the journal key's 65 bytes in hexadecimal */
    WitnessedHeads(JdbcClient jdbc, @Value("${shubbak.journal.witness-for:}") List<String> origins, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (var origin : origins) {
            int mark = origin.lastIndexOf('=');
            var key = Es256.publicKey(HexFormat.of().parseHex(origin.substring(mark + 1)));
            keys.put(name(origin.substring(0, mark), PublicKeyEntry.kidOf(key)), key);
        }
    }

    /**
     * Takes heads as a journal sends them; those that are known already change nothing.
     *
     * @throws Refusal {@code audit.not-a-head}, {@code audit.unknown-origin} or {@code audit.head-contradicts}
     */
    @Transactional
    public void take(String notes) {
        var reader = new HeadNotes(new BufferedReader(new StringReader(notes)));
        try {
            for (var note = reader.next(); note != null; note = reader.next()) {
                take(note);
            }
        } catch (IllegalArgumentException wrong) {
            throw Refusal.of(Refusal.Kind.INVALID, "audit.not-a-head");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void take(HeadNotes.Note note) {
        var head = note.head();
        var key = keys.get(name(head.origin(), head.kid()));
        if (key == null || !Es256.verify(key, note.text().getBytes(StandardCharsets.UTF_8), note.signature())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "audit.unknown-origin");
        }
        var known = text(head.origin(), head.number());
        boolean follows = text(head.origin(), head.number() - 1)
                .map(before -> TreeHead.read(before).hash().equals(head.previous()))
                .orElse(true);
        if (!follows || known.filter(text -> !text.equals(note.text())).isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "audit.head-contradicts", head.number());
        }
        if (known.isEmpty()) {
            insert(note);
        }
    }

    private java.util.Optional<String> text(String origin, long number) {
        return jdbc.sql("SELECT text FROM audit.witnessed WHERE origin = :origin AND number = :number")
                .param("origin", origin)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    private void insert(HeadNotes.Note note) {
        jdbc.sql("""
                INSERT INTO audit.witnessed (origin, number, text, signature, received_at)
                VALUES (:origin, :number, :text, :signature, :at)
                """)
                .param("origin", note.head().origin())
                .param("number", note.head().number())
                .param("text", note.text())
                .param("signature", note.signature())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static String name(String origin, String kid) {
        return origin + " " + kid;
    }
}
