package org.shubbak.requests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.Duty;
import org.shubbak.security.SeparationOfDuties;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the applicant brings to complete his file; when nothing is missing any more, the clock runs again. */
@Component
public class SupplyingCompletion {

    private final Commands commands;
    private final Requests requests;
    private final Catalogue catalogue;
    private final ChecklistItems checklist;
    private final Completions completions;
    private final CaseClock caseClock;
    private final Workflows workflows;
    private final SeparationOfDuties separation;
    private final Journal journal;
    private final Clock clock;

    SupplyingCompletion(
            Commands commands,
            Requests requests,
            Catalogue catalogue,
            ChecklistItems checklist,
            Completions completions,
            CaseClock caseClock,
            Workflows workflows,
            SeparationOfDuties separation,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.catalogue = catalogue;
        this.checklist = checklist;
        this.completions = completions;
        this.caseClock = caseClock;
        this.workflows = workflows;
        this.separation = separation;
        this.journal = journal;
        this.clock = clock;
    }

    /** The answer: what is still missing; empty when the file is complete and the clock runs again. */
    public record Supplied(String number, List<String> stillMissing) {}

    /**
     * Adds documents and answers to the file.
     *
     * @param supplied checklist entries by document key; an item that is no document is answered by its key as {@link
     *     ChecklistEntry.State#ON_PAPER}
     */
    @Transactional
    public Supplied supply(String number, List<ChecklistEntry> supplied, CurrentStaff me, String commandKey) {
        var fingerprint = Map.of("number", number, "supplied", supplied);
        return commands.once(commandKey, me.actor(), fingerprint, Supplied.class, () -> act(number, supplied, me));
    }

    private Supplied act(String number, List<ChecklistEntry> supplied, CurrentStaff me) {
        if (!me.has(Role.CLERK)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.not-a-clerk");
        }
        var found = requests.get(number);
        if (!me.mayServe(found.unit())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.another-centre");
        }
        var row = requests.lock(found.id());
        if (row.state() != RequestState.OPEN) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "requests.already-ended");
        }
        separation.take(row.id(), me.id(), Duty.INTAKE);
        check(row, supplied);
        checklist.put(row.id(), supplied, me.id(), clock.instant());
        var missing = stillMissing(row, supplied);
        if (missing.isEmpty()) {
            close(row, me);
        }
        journal.record(JournalEntry.act(
                me.actor(),
                "requests.completion-supplied",
                row.id(),
                row.unit(),
                Map.of("supplied", supplied.stream().map(ChecklistEntry::key).toList(), "stillMissing", missing)));
        return new Supplied(row.number(), missing);
    }

    private void check(RequestRow row, List<ChecklistEntry> supplied) {
        var known = catalogue.version(row.service(), row.serviceVersion()).documents().stream()
                .map(RequiredDocument::key)
                .toList();
        var asked = completions.of(row.id()).stream()
                .flatMap(completion -> completion.items().stream())
                .map(CompletionItem::key)
                .toList();
        var errors = new ArrayList<FieldError>();
        for (var entry : supplied) {
            if (!known.contains(entry.key()) && !asked.contains(entry.key())) {
                errors.add(error(entry, "requests.document-not-asked"));
            } else if (entry.state() == ChecklistEntry.State.ATTACHED
                    && entry.pages().isEmpty()) {
                errors.add(error(entry, "requests.document-without-pages"));
            } else if (entry.isMissing()) {
                errors.add(error(entry, "requests.supply-missing"));
            }
        }
        if (supplied.isEmpty()) {
            errors.add(new FieldError("items", "requests.nothing-supplied", List.of()));
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private static FieldError error(ChecklistEntry entry, String code) {
        return new FieldError("documents." + entry.key(), code, List.of());
    }

    /** Keys of the open completion request that neither this visit nor an earlier one has brought. */
    private List<String> stillMissing(RequestRow row, List<ChecklistEntry> supplied) {
        var completion = completions.openOf(row.id());
        if (completion.isEmpty()) {
            return List.of();
        }
        var since = completion.get().askedAt();
        var now = supplied.stream().map(ChecklistEntry::key).toList();
        var brought = checklist.broughtSince(row.id(), since);
        return completion.get().items().stream()
                .map(CompletionItem::key)
                .filter(key -> !now.contains(key) && !brought.contains(key))
                .toList();
    }

    private void close(RequestRow row, CurrentStaff me) {
        completions.openOf(row.id()).ifPresent(completion -> {
            completions.answer(completion.id(), me);
            if (completion.step() != null) {
                workflows.hold(completion.step(), false);
            }
            caseClock.settle(row, clock.instant());
        });
    }
}
