package org.shubbak.licences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.documents.DocumentId;
import org.shubbak.documents.Documents;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of what the house has issued (سجل التراخيص): licences, permits, certificates and statements. */
@Component
public class Licences {

    private static final String ASKING = "طلب ";

    private final LicenceRows rows;
    private final Reminders reminders;
    private final LicencePaper paper;
    private final MakingPaper making;
    private final Documents documents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Licences(
            LicenceRows rows,
            Reminders reminders,
            LicencePaper paper,
            MakingPaper making,
            Documents documents,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reminders = reminders;
        this.paper = paper;
        this.making = making;
        this.documents = documents;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the output its number, draws its paper and keeps both, in the caller's transaction: an approval that fails
     * later leaves neither a gap in the numbers nor a paper that somebody could show.
     *
     * @throws Refusal {@code licences.already-issued} if the request has its output; {@code licences.cannot-replace} if
     *     what it replaces is not valid any more; those of {@link OwnSigning}
     */
    @Transactional
    public Licence issue(IssueLicence order) {
        var today = CairoTime.today(clock);
        if (order.replaces() != null) {
            supersede(order.replaces());
        }
        var numbered = rows.nextNumber(order.unit(), today.getYear());
        var outgoing = order.outputKind().equals("letter") ? rows.nextOutgoing(order.unit(), today.getYear()) : null;
        var made = making.make(draft(order, numbered.number(), today), order, numbered.index(), outgoing);
        var number = made.licence().number();
        var pdf = documents.storePaper(made.sealed().pdf(), number + ".pdf", order.approver());
        var licence = made.licence().withPdf(pdf.id());
        if (!rows.insert(licence, order, outgoing, made)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "licences.already-issued", order.requestNumber());
        }
        reminders.plan(licence, order.renewal());
        journal.record(JournalEntry.act(
                order.approver(), "licence.issued", order.request(), order.unit(), Map.of("number", number.value())));
        events.publishEvent(new LicenceIssued(number, licence.code(), order.request(), order.unit(), pdf.id()));
        return licence;
    }

    private void supersede(LicenceNumber older) {
        if (!rows.supersede(older)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "licences.cannot-replace", older.value());
        }
        events.publishEvent(new LicenceChanged(older));
    }

    /**
     * Draws what an output would look like, without giving it a number or keeping it.
     *
     * @param label stands in the places of its numbers
     */
    public byte[] specimen(IssueLicence order, String label) {
        var licence = draft(order, new LicenceNumber(label), CairoTime.today(clock));
        return paper.specimen(licence, order, order.outputKind().equals("letter") ? label : null);
    }

    /** Who signed it with his own certificate; empty if only its unit sealed it. */
    public Optional<String> signerOf(LicenceNumber number) {
        return rows.signerOf(number);
    }

    /** How far the seal in its paper's file has come. */
    public SealState sealOf(LicenceNumber number) {
        return rows.sealOf(number);
    }

    public Optional<Licence> ofRequest(UUID request) {
        return rows.ofRequest(request);
    }

    public Optional<Licence> byNumber(LicenceNumber number) {
        return rows.byNumber(number);
    }

    /** The newest output of these services to this holder that is valid today. */
    public Optional<Licence> validOf(String holderHash, List<ServiceCode> services) {
        return rows.validOf(holderHash, services, CairoTime.today(clock));
    }

    /** Whether it was issued to whoever has this keyed identity; unknown for what was issued before holders were kept. */
    public boolean isHeldBy(LicenceNumber number, String holderHash) {
        return rows.isHeldBy(number, holderHash);
    }

    /** The service that renews it, when its holder has been reminded and it can still be renewed. */
    public Optional<ServiceCode> dueForRenewal(Licence licence) {
        State state = licence.stateOn(CairoTime.today(clock));
        return state == State.VALID || state == State.EXPIRED ? reminders.marked(licence.number()) : Optional.empty();
    }

    public Optional<Licence> byCode(PublicCode code) {
        return rows.byCode(code);
    }

    private Licence draft(IssueLicence order, LicenceNumber number, LocalDate today) {
        return new Licence(
                number,
                PublicCode.random(),
                DocumentId.next(),
                order.request(),
                order.requestNumber(),
                order.unit(),
                order.service(),
                given(order.serviceNameAr()),
                order.serviceNameEn(),
                order.outputKind(),
                order.holder(),
                order.holderIdMasked(),
                order.facts(),
                clock.instant(),
                today,
                lastDay(today, order.validityMonths()),
                State.VALID);
    }

    /** What is given, from the name under which it is asked for: {@code طلب ترخيص …} gives {@code ترخيص …}. */
    private static String given(String askedFor) {
        return askedFor.startsWith(ASKING) ? askedFor.substring(ASKING.length()).strip() : askedFor;
    }

    /** The day before the same day of the month in which it runs out. */
    private static @Nullable LocalDate lastDay(LocalDate today, @Nullable Integer months) {
        return months == null ? null : today.plusMonths(months).minusDays(1);
    }
}
