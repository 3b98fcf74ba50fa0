package org.shubbak.requests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Applying;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Checklist;
import org.shubbak.catalogue.EligibilityCheck;
import org.shubbak.catalogue.FormCheck;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.documents.Documents;
import org.shubbak.documents.StoredDocument;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;

/** Says everything that is wrong with a request at once, before anything is stored. */
@Component
class CheckingRequest {

    private static final int REASON_LENGTH = 300;

    private final Catalogue catalogue;
    private final FormCheck formCheck;
    private final EligibilityCheck eligibility;
    private final Checklist checklists;
    private final OurOutputs ours;
    private final RefundFiling refunds;
    private final Organisation organisation;
    private final Documents documents;
    private final Clock clock;

    CheckingRequest(
            Catalogue catalogue,
            FormCheck formCheck,
            EligibilityCheck eligibility,
            Checklist checklists,
            OurOutputs ours,
            RefundFiling refunds,
            Organisation organisation,
            Documents documents,
            Clock clock) {
        this.catalogue = catalogue;
        this.formCheck = formCheck;
        this.eligibility = eligibility;
        this.checklists = checklists;
        this.ours = ours;
        this.refunds = refunds;
        this.organisation = organisation;
        this.documents = documents;
        this.clock = clock;
    }

    /** A request fit to be registered: cleaned answers and one checklist entry for each required document. */
    record Checked(
            SubmitRequest command,
            ServiceDefinition service,
            Unit unit,
            ApplicantCheck.Checked applicant,
            SubmitRequest.@Nullable Agent agent,
            Applying applying,
            Map<String, Object> answers,
            List<ChecklistEntry> checklist) {

        List<String> missing() {
            return checklist.stream()
                    .filter(ChecklistEntry::isMissing)
                    .map(ChecklistEntry::key)
                    .toList();
        }
    }

    Checked check(SubmitRequest command, CurrentStaff me) {
        if (!me.has(Role.CLERK)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.not-a-clerk");
        }
        var unit = organisation.findUnit(command.unit()).orElseThrow(() -> unknown("centre"));
        if (!me.mayServe(unit.id())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.another-centre");
        }
        var service = catalogue.find(command.service()).orElseThrow(() -> unknown("serviceCode"));
        if (!catalogue.isOffered(service.code())) {
            throw Refusal.of(Refusal.Kind.INVALID, "catalogue.not-offered", service.nameAr())
                    .at("serviceCode");
        }
        var errors = new ArrayList<FieldError>();
        var applicant = collecting(errors, () -> ApplicantCheck.check(command.applicant()));
        var typedAgent = command.agent();
        var agent = typedAgent == null ? null : collecting(errors, () -> AgentCheck.check(typedAgent));
        var applying = command.applicant().applying(command.agent() != null, CairoTime.today(clock));
        if (!service.isFor(applying.kind())) {
            errors.add(FieldError.of("applicant.kind", "catalogue.not-for-kind"));
        }
        var answers = collecting(errors, () -> formCheck.check(service, command.answers(), applying));
        var required = answers == null ? service.documents() : checklists.documents(service, answers, applying);
        var checklist = collecting(errors, () -> checklist(service, required, command.documents()));
        if (applicant == null || answers == null || checklist == null || !errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        eligible(service, answers, applying);
        var barred = refunds.errors(service, answers, command.applicant(), unit.backOffice());
        if (!barred.isEmpty()) {
            throw Refusal.fields(barred);
        }
        var found = ours.fill(checklist, required, applicant);
        return new Checked(command, service, unit, applicant, agent, applying, answers, found);
    }

    /** Said only of answers that are right, and before anything is kept. */
    private void eligible(ServiceDefinition service, Map<String, Object> answers, Applying applying) {
        var unmet = eligibility.unmet(service, answers, applying);
        if (!unmet.isEmpty()) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    "catalogue.not-eligible",
                    EligibilityCheck.said(unmet).toArray());
        }
    }

    private static Refusal unknown(String field) {
        return Refusal.of(Refusal.Kind.INVALID, "requests.unknown-code").at(field);
    }

    /** Runs one check; keeps the fields it complains of, so that the next check still runs. */
    private static <T> @Nullable T collecting(List<FieldError> errors, Supplier<T> check) {
        try {
            return check.get();
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                throw refusal;
            }
            errors.addAll(refusal.errors());
            return null;
        }
    }

    /** One entry for each document that is required; what is shown beyond that is left aside if the service knows it. */
    private List<ChecklistEntry> checklist(
            ServiceDefinition service, List<RequiredDocument> required, List<ChecklistEntry> shown) {
        var errors = new ArrayList<FieldError>();
        var byKey = new LinkedHashMap<String, ChecklistEntry>();
        required.stream()
                .filter(document -> !document.optional() || brought(shown, document))
                .forEach(document -> byKey.put(document.key(), ChecklistEntry.missing(document.key())));
        for (var entry : shown) {
            if (byKey.replace(entry.key(), entry) == null && !knows(service, entry.key())) {
                errors.add(error(entry.key(), "requests.document-not-asked"));
            } else if (entry.state() == ChecklistEntry.State.ATTACHED
                    && entry.pages().isEmpty()) {
                errors.add(error(entry.key(), "requests.document-without-pages"));
            } else if (entry.reason() != null && entry.reason().length() > REASON_LENGTH) {
                errors.add(error(entry.key(), "requests.text-too-long", REASON_LENGTH));
            }
        }
        errors.addAll(unknownPages(shown));
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return List.copyOf(byKey.values());
    }

    private static boolean brought(List<ChecklistEntry> shown, RequiredDocument document) {
        return shown.stream().anyMatch(entry -> entry.key().equals(document.key()) && !entry.isMissing());
    }

    private List<FieldError> unknownPages(List<ChecklistEntry> shown) {
        var pages = shown.stream().flatMap(entry -> entry.pages().stream()).toList();
        var stored = documents.findAll(pages).stream().map(StoredDocument::id).toList();
        return shown.stream()
                .filter(entry -> !stored.containsAll(entry.pages()))
                .map(entry -> error(entry.key(), "requests.unknown-document"))
                .toList();
    }

    private static boolean knows(ServiceDefinition service, String key) {
        return service.documents().stream().anyMatch(document -> document.key().equals(key));
    }

    private static FieldError error(String key, String code, Object... args) {
        return new FieldError("documents." + key, code, List.of(args));
    }
}
