package org.shubbak.licences;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspends, resumes, revokes and supersedes a licence (إيقاف وإلغاء وإحلال التراخيص): one person proposes with a reason, another confirms. */
@Component
public class ChangingLicence {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final LicenceRows licences;
    private final Superseding superseding;
    private final ChangeRows changes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingLicence(
            LicenceRows licences,
            Superseding superseding,
            ChangeRows changes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.licences = licences;
        this.superseding = superseding;
        this.changes = changes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes a change; nothing happens to the licence yet.
     *
     * @throws Refusal {@code licences.may-not-change}, {@code licences.reason-too-short}, {@code licences.not-in-this-state}
     *     or {@code licences.change-waits}
     */
    @Transactional
    public UUID propose(LicenceNumber number, Act act, String typedReason, CurrentStaff by) {
        return propose(number, act, "", typedReason, by);
    }

    /**
     * The same, naming the output that takes its place, which must be valid, of the same kind, to the same holder, and in the
     * place of no other.
     *
     * @param typedSuccessor its number; read only for {@link Act#SUPERSEDE}
     * @throws Refusal also {@code licences.no-successor} and {@code licences.not-a-successor}
     */
    @Transactional
    public UUID propose(LicenceNumber number, Act act, String typedSuccessor, String typedReason, CurrentStaff by) {
        var licence = locked(number, by);
        String reason = reason(typedReason);
        next(licence, act);
        var successor = act == Act.SUPERSEDE ? superseding.successor(licence, typedSuccessor, by) : null;
        var change = new Change(Ids.next(), number, act, successor, reason, by.id(), clock.instant(), null, null, null);
        if (!changes.insert(change)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "licences.change-waits");
        }
        record(by, "licence.change-proposed", licence, change);
        return change.id();
    }

    /**
     * Confirms a proposed change and with it changes the licence.
     *
     * @throws Refusal {@code licences.may-not-change}, {@code licences.same-person}, {@code licences.change-decided} or
     *     {@code licences.not-in-this-state}
     */
    @Transactional
    public void confirm(UUID change, CurrentStaff by) {
        var proposed = proposed(change, by);
        var licence = locked(proposed.licence(), by);
        State next = next(licence, proposed.act());
        if (proposed.successor() != null) {
            superseding.replace(licence, proposed.successor(), by);
        }
        decide(proposed, Change.Outcome.CONFIRMED, by);
        licences.setState(licence.number(), next);
        events.publishEvent(new LicenceChanged(licence.number()));
        record(by, "licence.change-confirmed", licence, proposed);
    }

    /** Turns a proposed change down; the refusals are those of {@link #confirm}. */
    @Transactional
    public void reject(UUID change, CurrentStaff by) {
        var proposed = proposed(change, by);
        var licence = locked(proposed.licence(), by);
        decide(proposed, Change.Outcome.REJECTED, by);
        record(by, "licence.change-rejected", licence, proposed);
    }

    public List<Change> of(LicenceNumber number) {
        return changes.of(number);
    }

    /** Whether a person is one of those who may take part in a change of a licence. */
    public static boolean mayChange(Licence licence, CurrentStaff person) {
        boolean role = person.has(Role.DIRECTOR) || person.has(Role.HEAD) || person.has(Role.MANAGER);
        return role && person.mayServe(licence.unit());
    }

    private Licence locked(LicenceNumber number, CurrentStaff by) {
        return licences.locked(number)
                .filter(licence -> mayChange(licence, by))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.FORBIDDEN, "licences.may-not-change"));
    }

    private Change proposed(UUID id, CurrentStaff by) {
        var change = changes.find(id).orElseThrow(() -> Refusal.of(Refusal.Kind.FORBIDDEN, "licences.may-not-change"));
        if (change.proposedBy().equals(by.id())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "licences.same-person");
        }
        return change;
    }

    private void decide(Change change, Change.Outcome outcome, CurrentStaff by) {
        if (!changes.decide(change.id(), outcome, by.id(), clock.instant())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "licences.change-decided");
        }
    }

    private static State next(Licence licence, Act act) {
        return act.from(licence.state())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "licences.not-in-this-state"));
    }

    private static String reason(String typed) {
        String reason = ArabicText.clean(typed, LONGEST_REASON);
        if (reason.length() < SHORTEST_REASON) {
            throw Refusal.of(Refusal.Kind.INVALID, "licences.reason-too-short", SHORTEST_REASON)
                    .at("reason");
        }
        return reason;
    }

    private void record(CurrentStaff by, String act, Licence licence, Change change) {
        var detail = new TreeMap<String, String>(
                Map.of("number", licence.number().value(), "act", change.act().name(), "reason", change.reason()));
        if (change.successor() != null) {
            detail.put("successor", change.successor().value());
        }
        journal.record(JournalEntry.act(by.actor(), act, licence.request(), licence.unit(), detail));
    }
}
