package org.shubbak.catalogue.drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.PackProblem;
import org.shubbak.catalogue.PackReading;
import org.shubbak.catalogue.Packs;
import org.shubbak.catalogue.Publication;
import org.shubbak.catalogue.PublishingCheck;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.commands.Commands;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes drafts by two administrators: one proposes with the decree, another approves or sends it back. */
@Service
public class PublishingDrafts {

    private static final int LONGEST_DECREE = 60;
    private static final int LONGEST_WAIT_DAYS = 730;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1_000;

    private final ServiceDrafts drafts;
    private final EditingDrafts editing;
    private final PublishingCheck check;
    private final Catalogue catalogue;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    PublishingDrafts(
            ServiceDrafts drafts,
            EditingDrafts editing,
            PublishingCheck check,
            Catalogue catalogue,
            Commands commands,
            Journal journal,
            Clock clock) {
        this.drafts = drafts;
        this.editing = editing;
        this.check = check;
        this.catalogue = catalogue;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** The decree that a publication stands on, as typed. */
    public record Decree(LocalDate effective, String number, LocalDate date) {}

    /** What was read and found of a draft; the samples ran when nothing else is wrong. */
    public record Checked(PackReading reading, PublishingCheck.Findings findings) {

        public boolean mayBePublished() {
            return reading.isSound() && findings.mayBePublished();
        }

        /** Everything that is wrong, warnings among them. */
        public List<PackProblem> problems() {
            var all = new ArrayList<>(reading.problems());
            all.addAll(findings.problems());
            return all;
        }
    }

    /** Reads a draft, checks it and runs its samples. */
    public Checked check(Draft draft) {
        PackReading reading = Packs.read(draft.text());
        ServiceDefinition read = reading.definition();
        if (read == null || !reading.isSound()) {
            return new Checked(reading, new PublishingCheck.Findings(List.of(), List.of()));
        }
        var findings = check.check(read);
        if (!read.code().equals(draft.code())) {
            var problems = new ArrayList<>(findings.problems());
            problems.add(new PackProblem(
                    "code",
                    1,
                    1,
                    "catalogue.pack.another-code",
                    List.of(draft.code().value()),
                    false));
            findings = new PublishingCheck.Findings(problems, findings.samples());
        }
        return new Checked(reading, findings);
    }

    /**
     * Proposes the draft for publication; from now on it cannot be edited.
     *
     * @throws Refusal with everything that stands in the way, a failing sample included; {@code
     *     catalogue.draft-moved}
     */
    @Transactional
    public Draft propose(UUID id, int seen, Decree decree, CurrentStaff me) {
        Administrator.required(me);
        Draft draft = editing.get(id);
        refuseWrong(decree);
        sound(draft);
        var proposal = new Draft.Proposal(
                me.id(),
                me.nameAr(),
                decree.effective(),
                ArabicText.clean(decree.number(), LONGEST_DECREE),
                decree.date());
        EditingDrafts.moved(drafts.propose(id, seen, proposal));
        record(
                me,
                "catalogue.publication-proposed",
                draft,
                Map.of("effective", proposal.effective().toString(), "decree", proposal.decreeNumber()));
        return editing.get(id);
    }

    /**
     * Sends a proposed draft back to be edited; whoever proposed it may take it back so, without a reason.
     *
     * @throws Refusal {@code catalogue.reason-too-short}, {@code catalogue.draft-moved}
     */
    @Transactional
    public Draft sendBack(UUID id, int seen, String typedReason, CurrentStaff me) {
        Administrator.required(me);
        Draft draft = editing.get(id);
        String reason = ArabicText.clean(typedReason, LONGEST_REASON);
        Draft.Proposal proposal = draft.proposal();
        boolean own = proposal != null && proposal.by().equals(me.id());
        if (!own && reason.length() < SHORTEST_REASON) {
            throw Refusal.of(Refusal.Kind.INVALID, "catalogue.reason-too-short", SHORTEST_REASON)
                    .at("reason");
        }
        EditingDrafts.moved(drafts.sendBack(id, seen, reason, me.nameAr()));
        record(me, "catalogue.publication-sent-back", draft, Map.of("reason", reason));
        return editing.get(id);
    }

    /**
     * Approves a proposed draft and publishes it. A day that has passed meanwhile becomes today.
     *
     * @param key the command's key; a repeated one answers with what was published
     * @throws Refusal {@code catalogue.same-person}, {@code catalogue.draft-moved}, {@code
     *     catalogue.edited-meanwhile} or everything that is wrong with it by now
     */
    @Transactional
    public Draft approve(UUID id, int seen, String key, CurrentStaff me) {
        Administrator.required(me);
        commands.once(key, me.actor(), List.of("approve", id, seen), Published.class, () -> publish(id, seen, me));
        return editing.get(id);
    }

    record Published(int version) {}

    private Published publish(UUID id, int seen, CurrentStaff me) {
        Draft draft = editing.get(id);
        Draft.Proposal proposal = draft.proposal();
        if (proposal == null || draft.state() != Draft.State.PROPOSED) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalogue.draft-moved");
        }
        if (proposal.by().equals(me.id())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "catalogue.same-person");
        }
        ServiceDefinition sound = sound(draft).asVersion(draft.basedOn());
        LocalDate today = CairoTime.today(clock);
        var effective = proposal.effective().isBefore(today) ? today : proposal.effective();
        EditingDrafts.moved(drafts.publish(id, seen, me.id(), draft.basedOn() + 1));
        var published = catalogue.publish(
                sound,
                me.actor(),
                new Publication(effective, proposal.decreeNumber(), proposal.decreeDate(), proposal.byName()));
        return new Published(published.version());
    }

    private ServiceDefinition sound(Draft draft) {
        Checked checked = check(draft);
        if (!checked.mayBePublished()) {
            throw Refusal.fields(checked.problems().stream()
                    .filter(it -> !it.warning())
                    .map(PackProblem::asError)
                    .toList());
        }
        return checked.reading().sound();
    }

    private void refuseWrong(Decree decree) {
        LocalDate today = CairoTime.today(clock);
        var errors = new ArrayList<FieldError>();
        if (decree.effective().isBefore(today) || decree.effective().isAfter(today.plusDays(LONGEST_WAIT_DAYS))) {
            errors.add(FieldError.of("effective", "catalogue.effective-out-of-range", LONGEST_WAIT_DAYS));
        }
        if (decree.number().isBlank() || decree.number().length() > LONGEST_DECREE) {
            errors.add(FieldError.of("decreeNumber", "catalogue.decree-number"));
        }
        if (decree.date().isAfter(today)) {
            errors.add(FieldError.of("decreeDate", "catalogue.decree-date"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private void record(CurrentStaff me, String act, Draft draft, Map<String, ?> more) {
        var detail = new java.util.LinkedHashMap<String, Object>(more);
        detail.put("code", draft.code().value());
        detail.put("draft", draft.id().toString());
        journal.record(JournalEntry.act(me.actor(), act, null, null, detail));
    }
}
