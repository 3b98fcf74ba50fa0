package org.shubbak.oversight.network.rollout;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.documents.DocumentId;
import org.shubbak.documents.Documents;
import org.shubbak.documents.StoredDocument;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos and papers of a centre (مرفقات المركز): their real type is checked when they are taken. */
@Component
public class CentreFiles {

    /** One of them as the page lists it. */
    public record Attached(UUID document, String note, String by) {}

    private final JdbcClient jdbc;
    private final Centres centres;
    private final Documents documents;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    CentreFiles(
            JdbcClient jdbc, Centres centres, Documents documents, Commands commands, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.documents = documents;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal those of {@link Documents#store}, at {@code file} */
    @Transactional
    public UUID attach(UUID id, byte[] content, String fileName, String note, CurrentStaff me, String commandKey) {
        Centre centre = centres.seen(id, me);
        var asked = List.of(id, fileName, content.length);
        return commands.once(commandKey, me.actor(), asked, UUID.class, () -> {
            var typed = new Typed();
            String said = typed.text("fileNote", note, 2, 200);
            typed.check();
            UUID document = store(content, fileName, me);
            insert(id, document, said, me);
            Map<String, String> detail = Map.of("centre", centre.nameAr(), "text", said);
            journal.record(JournalEntry.act(
                    me.actor(), "rollout.file", id, centre.unit() == null ? me.unit() : centre.unit(), detail));
            return document;
        });
    }

    private UUID store(byte[] content, String fileName, CurrentStaff me) {
        try {
            return documents.store(content, fileName, me.actor()).id().value();
        } catch (Refusal refusal) {
            throw refusal.at("file");
        }
    }

    private void insert(UUID centre, UUID document, String note, CurrentStaff me) {
        jdbc.sql("""
                INSERT INTO oversight.centre_file (id, centre, document, note, added_by, added_at)
                VALUES (:id, :centre, :document, :note, :by, :at)
                """)
                .param("id", Ids.next())
                .param("centre", centre)
                .param("document", document)
                .param("note", note)
                .param("by", me.nameAr())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One file of a centre that the person sees. */
    @Transactional(readOnly = true)
    public StoredDocument open(UUID centre, UUID document, CurrentStaff me) {
        centres.seen(centre, me);
        return of(centre).stream()
                .filter(one -> one.document().equals(document))
                .findFirst()
                .flatMap(one -> documents.find(new DocumentId(document)))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "documents.unknown"));
    }

    List<Attached> of(UUID centre) {
        return jdbc.sql("SELECT document, note, added_by FROM oversight.centre_file WHERE centre = :centre ORDER BY id")
                .param("centre", centre)
                .query((row, index) -> new Attached(
                        row.getObject("document", UUID.class), row.getString("note"), row.getString("added_by")))
                .list();
    }
}
