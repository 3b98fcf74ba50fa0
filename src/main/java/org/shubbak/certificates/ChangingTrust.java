package org.shubbak.certificates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Organisation;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Binds and revokes certificates and says whose head signs himself: one person proposes with a reason, another confirms. */
@Component
public class ChangingTrust {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final TrustRows rows;
    private final TrustEffects effects;
    private final Organisation organisation;
    private final Journal journal;
    private final Clock clock;

    ChangingTrust(TrustRows rows, TrustEffects effects, Organisation organisation, Journal journal, Clock clock) {
        this.rows = rows;
        this.effects = effects;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Proposes a change; nothing happens yet.
     *
     * @param subject of {@link TrustChange#subject}
     * @throws Refusal {@code certificates.may-not-change}, {@code certificates.reason-too-short}, {@code
     *     certificates.not-now} or {@code certificates.change-waits}
     */
    @Transactional
    public UUID propose(TrustAct act, String subject, String typedReason, CurrentStaff by) {
        var unit = effects.unitOf(act, subject).orElseThrow(ChangingTrust::mayNot);
        if (act == TrustAct.BIND || !mayPropose(act, subject, unit.id(), by)) {
            throw mayNot();
        }
        return propose(act, subject, unit.id(), reason(typedReason), by);
    }

    /** His certificate, as he presented it. */
    void proposeBinding(OwnCertificate own, CurrentStaff by) {
        var named = "%s / %s / %s"
                .formatted(own.subject(), own.issuer(), own.sha256().substring(0, 16));
        propose(TrustAct.BIND, own.sha256(), own.unit(), ArabicText.clean(named, LONGEST_REASON), by);
    }

    private UUID propose(TrustAct act, String subject, @Nullable UnitId unit, String reason, CurrentStaff by) {
        effects.check(act, subject);
        var change =
                new TrustChange(Ids.next(), act, subject, unit, reason, by.id(), clock.instant(), null, null, null);
        if (!rows.insert(change)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "certificates.change-waits");
        }
        record(by, "certificates.change-proposed", change);
        return change.id();
    }

    /**
     * Confirms a proposed change, which then holds.
     *
     * @throws Refusal {@code certificates.may-not-change}, {@code certificates.same-person}, {@code
     *     certificates.change-decided} or {@code certificates.not-now}
     */
    @Transactional
    public void confirm(UUID id, CurrentStaff by) {
        var change = proposed(id, by);
        decide(change, TrustChange.Outcome.CONFIRMED, by);
        effects.apply(change, by);
        record(by, "certificates.change-confirmed", change);
    }

    /** Turns a proposed change down; the refusals are those of {@link #confirm}. */
    @Transactional
    public void reject(UUID id, CurrentStaff by) {
        var change = proposed(id, by);
        decide(change, TrustChange.Outcome.REJECTED, by);
        effects.drop(change);
        record(by, "certificates.change-rejected", change);
    }

    /** Those that he may look at, the waiting ones first. */
    public List<TrustChange> newest(CurrentStaff me, int most) {
        return rows.newest(most).stream()
                .filter(change -> TrustPeople.mayDecide(organisation, change.unit(), me))
                .toList();
    }

    private TrustChange proposed(UUID id, CurrentStaff by) {
        var change = rows.find(id)
                .filter(it -> TrustPeople.mayDecide(organisation, it.unit(), by))
                .orElseThrow(ChangingTrust::mayNot);
        if (change.proposedBy().equals(by.id()) || effects.isAbout(change, by.id())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "certificates.same-person");
        }
        return change;
    }

    /** Whoever lost his token says so himself. */
    private boolean mayPropose(TrustAct act, String subject, @Nullable UnitId unit, CurrentStaff by) {
        return TrustPeople.mayDecide(organisation, unit, by)
                || act == TrustAct.UNBIND && effects.isOwnerOf(subject, by.id());
    }

    private void decide(TrustChange change, TrustChange.Outcome outcome, CurrentStaff by) {
        if (!rows.decide(change.id(), outcome, by.id(), clock.instant())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "certificates.change-decided");
        }
    }

    private static String reason(String typed) {
        String reason = ArabicText.clean(typed, LONGEST_REASON);
        if (reason.length() < SHORTEST_REASON) {
            throw Refusal.of(Refusal.Kind.INVALID, "certificates.reason-too-short", SHORTEST_REASON)
                    .at("reason");
        }
        return reason;
    }

    private static Refusal mayNot() {
        return Refusal.of(Refusal.Kind.FORBIDDEN, "certificates.may-not-change");
    }

    private void record(CurrentStaff by, String act, TrustChange change) {
        journal.record(JournalEntry.act(
                by.actor(),
                act,
                null,
                change.unit(),
                Map.of("act", change.act().name(), "subject", change.subject(), "reason", change.reason())));
    }
}
