package org.shubbak.licences;

import java.util.Map;
import java.util.Set;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.documents.Documents;
import org.shubbak.documents.StoredDocument;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets staff look at an output and print it. The paper bears the holder's name, so only those who hand papers over, sign
 * them or answer for them may, only for their centre, and each look is journalled.
 */
@Component
public class ReadingLicence {

    private static final Set<Role> READERS =
            Set.of(Role.CLERK, Role.DELIVERY, Role.DIRECTOR, Role.HEAD, Role.MANAGER, Role.AUDITOR);

    private final Licences licences;
    private final Documents documents;
    private final Organisation organisation;
    private final Journal journal;

    ReadingLicence(Licences licences, Documents documents, Organisation organisation, Journal journal) {
        this.licences = licences;
        this.documents = documents;
        this.organisation = organisation;
        this.journal = journal;
    }

    /** @throws Refusal {@code licences.unknown}, also for an output of another centre */
    @Transactional
    public Licence read(String typedNumber, CurrentStaff by) {
        return journalled(find(typedNumber, by), "licence.read", by);
    }

    /** The stored paper, to be printed; the refusals are those of {@link #read}. */
    @Transactional
    public StoredDocument print(String typedNumber, CurrentStaff by) {
        var licence = journalled(find(typedNumber, by), "licence.printed", by);
        return documents.find(licence.pdf()).orElseThrow(ReadingLicence::unknown);
    }

    private Licence find(String typedNumber, CurrentStaff by) {
        return LicenceNumber.read(typedNumber)
                .flatMap(licences::byNumber)
                .filter(licence -> mayRead(licence, by))
                .orElseThrow(ReadingLicence::unknown);
    }

    /** A village unit hands over what its markaz has decided. */
    private boolean mayRead(Licence licence, CurrentStaff by) {
        boolean role = READERS.stream().anyMatch(by::has);
        return role
                && (by.mayServe(licence.unit())
                        || organisation.backOfficeOf(by.unit()).equals(licence.unit()));
    }

    private Licence journalled(Licence licence, String act, CurrentStaff by) {
        var detail = Map.of("number", licence.number().value());
        journal.record(JournalEntry.read(by.actor(), act, licence.request(), licence.unit(), detail));
        return licence;
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "licences.unknown");
    }
}
