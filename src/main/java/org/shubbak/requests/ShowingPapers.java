package org.shubbak.requests;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.documents.DocumentId;
import org.shubbak.documents.Documents;
import org.shubbak.documents.StoredDocument;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the papers of a case (مستندات الملف). Those that show who the applicant is stay closed to the back office until
 * the person was shown to it for a reason (rule 3), and each look at them is journalled.
 */
@Component
public class ShowingPapers {

    /** Words in the names of documents whose picture is the person. */
    private static final List<String> PERSONAL = List.of(
            "الرقم القومي",
            "بطاقة",
            "البطاقة",
            "جواز",
            "توكيل",
            "التوكيل",
            "سجل تجاري",
            "السجل التجاري",
            "شهادة ميلاد");

    private static final Duration SHOWN_FOR = Duration.ofHours(1);

    private final CaseFiles files;
    private final Documents documents;
    private final Journal journal;
    private final Clock clock;

    ShowingPapers(CaseFiles files, Documents documents, Journal journal, Clock clock) {
        this.files = files;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether a required document shows who the applicant is. */
    public static boolean isPersonal(CaseFile.Paper paper) {
        return paper.ours() != null || PERSONAL.stream().anyMatch(paper.labelAr()::contains);
    }

    /**
     * The paper of a case.
     *
     * @throws Refusal {@code documents.unknown} when the case has no such paper, {@code requests.person-hidden} when it
     *     shows the person and the person was not shown to the caller in the last hour
     */
    @Transactional
    public StoredDocument show(String number, UUID document, CurrentStaff me) {
        var id = new DocumentId(document);
        var file = files.of(number, me);
        for (var paper : file.papers()) {
            if (holds(paper.pages(), id) || isOurs(paper, id)) {
                if (isPersonal(paper)) {
                    allow(file, paper.key(), me);
                }
                return stored(id);
            }
        }
        if (photos(file).anyMatch(photo -> photo.equals(document.toString())) || isOutput(file, id)) {
            return stored(id);
        }
        throw Refusal.of(Refusal.Kind.NOT_FOUND, "documents.unknown");
    }

    /** Whether the person was shown to the caller a short while ago. */
    public boolean personShown(UUID request, CurrentStaff me) {
        var since = clock.instant().minus(SHOWN_FOR);
        return journal.of(request).stream()
                .anyMatch(row -> row.act().equals("requests.applicant-shown")
                        && me.id().equals(row.actor().staff())
                        && row.at().isAfter(since));
    }

    private void allow(CaseFile file, String key, CurrentStaff me) {
        boolean front = me.has(Role.CLERK) || me.has(Role.DELIVERY);
        if (!front && !personShown(file.request().id(), me)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.person-hidden");
        }
        journal.record(JournalEntry.read(
                me.actor(), "requests.paper-shown", file.request().id(), me.unit(), Map.of("paper", key)));
    }

    private StoredDocument stored(DocumentId id) {
        return documents.find(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "documents.unknown"));
    }

    private static boolean holds(List<StoredDocument> pages, DocumentId id) {
        return pages.stream().anyMatch(page -> page.id().equals(id));
    }

    /** What we issued bears the holder's name, so it is as personal as his card. */
    private static boolean isOurs(CaseFile.Paper paper, DocumentId id) {
        return paper.ours() != null && paper.ours().pdf().equals(id);
    }

    private static Stream<String> photos(CaseFile file) {
        return file.acts().stream()
                .map(act -> act.data().get("photos"))
                .filter(List.class::isInstance)
                .flatMap(photos -> ((List<?>) photos).stream())
                .map(String::valueOf);
    }

    private static boolean isOutput(CaseFile file, DocumentId id) {
        var output = file.output();
        return output != null && output.pdf().equals(id);
    }
}
