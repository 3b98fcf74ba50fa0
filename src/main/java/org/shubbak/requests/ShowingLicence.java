package org.shubbak.requests;

import java.util.Map;
import java.util.Optional;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.licences.Licence;
import org.shubbak.licences.LicenceNumber;
import org.shubbak.licences.Licences;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up a licence of ours that an applicant names. Whether he is its holder is told from the keyed hash of his
 * identity; of somebody else's licence only its kind and the end of the identity are to be shown. Each look is journalled.
 */
@Component
public class ShowingLicence {

    private final Licences licences;
    private final Applicants applicants;
    private final Journal journal;

    ShowingLicence(Licences licences, Applicants applicants, Journal journal) {
        this.licences = licences;
        this.applicants = applicants;
        this.journal = journal;
    }

    /** @param isHis whether the applicant is its holder, so that the name may be shown */
    public record Seen(Licence licence, boolean isHis) {}

    @Transactional
    public Optional<Seen> look(String typedNumber, ApplicantDetails applicant, CurrentStaff me) {
        var found = LicenceNumber.read(typedNumber).flatMap(licences::byNumber);
        found.ifPresent(licence -> journal.record(JournalEntry.read(
                me.actor(),
                "requests.licence-looked-up",
                null,
                me.unit(),
                Map.of("number", licence.number().value()))));
        return found.map(licence -> new Seen(licence, isHis(licence, applicant)));
    }

    private boolean isHis(Licence licence, ApplicantDetails applicant) {
        try {
            return licences.isHeldBy(licence.number(), applicants.hashOf(ApplicantCheck.check(applicant)));
        } catch (Refusal notYetRight) {
            return false;
        }
    }
}
