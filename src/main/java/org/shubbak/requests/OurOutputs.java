package org.shubbak.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.licences.Licence;
import org.shubbak.licences.Licences;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what this house itself issued to the applicant, so that he is not asked to bring it. */
@Component
public class OurOutputs {

    private final Licences licences;
    private final Applicants applicants;
    private final Journal journal;

    OurOutputs(Licences licences, Applicants applicants, Journal journal) {
        this.licences = licences;
        this.applicants = applicants;
        this.journal = journal;
    }

    /**
     * The valid outputs that stand for required documents, by the documents' keys; empty while the applicant is not
     * rightly named. Showing them shows that he holds them, which is journalled.
     */
    @Transactional
    public Map<String, Licence> show(List<RequiredDocument> required, ApplicantDetails applicant, CurrentStaff me) {
        var found = find(required, applicant);
        if (!found.isEmpty()) {
            var numbers = found.values().stream()
                    .map(licence -> licence.number().value())
                    .distinct()
                    .toList();
            journal.record(JournalEntry.read(
                    me.actor(), "requests.outputs-found", null, me.unit(), Map.of("numbers", numbers)));
        }
        return found;
    }

    /** The same for checks that show nothing. */
    @Transactional(readOnly = true)
    public Map<String, Licence> find(List<RequiredDocument> required, ApplicantDetails applicant) {
        return required.stream().allMatch(document -> document.from().isEmpty())
                ? Map.of()
                : checked(applicant).map(it -> byKey(required, it)).orElse(Map.of());
    }

    /** The checklist with what is ours filled in; what was brought all the same stays as it was brought. */
    List<ChecklistEntry> fill(
            List<ChecklistEntry> checklist, List<RequiredDocument> required, ApplicantCheck.Checked applicant) {
        var found = byKey(required, applicant);
        return checklist.stream().map(entry -> filled(entry, found)).toList();
    }

    private static ChecklistEntry filled(ChecklistEntry entry, Map<String, Licence> found) {
        boolean open = entry.isMissing() || entry.state() == ChecklistEntry.State.OURS;
        var licence = found.get(entry.key());
        if (!open) {
            return entry;
        }
        return licence == null
                ? ChecklistEntry.missing(entry.key()).because(entry.reason())
                : ChecklistEntry.ours(entry.key(), licence.number().value());
    }

    private Map<String, Licence> byKey(List<RequiredDocument> required, ApplicantCheck.Checked applicant) {
        var found = new LinkedHashMap<String, Licence>();
        for (var document : required) {
            if (!document.from().isEmpty()) {
                licences.validOf(applicants.hashOf(applicant), document.from())
                        .ifPresent(licence -> found.put(document.key(), licence));
            }
        }
        return found;
    }

    private static Optional<ApplicantCheck.Checked> checked(ApplicantDetails applicant) {
        try {
            return Optional.of(ApplicantCheck.check(applicant));
        } catch (Refusal notYetRight) {
            return Optional.empty();
        }
    }
}
