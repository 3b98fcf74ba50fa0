package org.shubbak.licences;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.certificates.OwnSignatures;
import org.shubbak.seals.OwnStanding;
import org.shubbak.seals.SealAnchors;
import org.shubbak.seals.SealVerdict;
import org.shubbak.seals.Signer;
import org.shubbak.seals.SigningByHand;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An approver's own signature on what his act issues (توقيع المعتمد بشهادته), in two steps. First the whole act is done and
 * undone again, which gives the paper with the number that it would get; then, when his token has signed that paper, the act
 * is done for good, and fails as a whole if number or content would be another one now.
 */
@Component
public class OwnSigning {

    private static final ScopedValue<Hand> HAND = ScopedValue.newInstance();

    private final PreparedRows rows;
    private final OwnSignatures signatures;
    private final OwnStanding standing;
    private final SigningByHand signing;
    private final SealAnchors anchors;
    private final OrderPrint prints;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnSigning(
            PreparedRows rows,
            OwnSignatures signatures,
            OwnStanding standing,
            SigningByHand signing,
            SealAnchors anchors,
            OrderPrint prints,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.signatures = signatures;
        this.standing = standing;
        this.signing = signing;
        this.anchors = anchors;
        this.prints = prints;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who may sign what is issued in this act. */
    sealed interface Hand permits Nobody, Asked, Preparing, Given {}

    /** Nobody is at hand: a timer, a payment, or another's step issues it. */
    record Nobody() implements Hand {}

    /** Somebody acts, without a signature so far. */
    record Asked(StaffId staff) implements Hand {}

    /** Somebody wants to know what there is to sign. */
    record Preparing(StaffId staff) implements Hand {}

    /** Somebody signed. */
    record Given(StaffId staff, UUID prepared, byte[] signature) implements Hand {}

    /** Carries the drawn paper out of the act, which is undone by that. */
    static final class Drawn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Prepared paper;
        private final transient IssueLicence order;

        Drawn(Prepared paper, IssueLicence order) {
            super("drawn to be signed", null, false, false);
            this.paper = paper;
            this.order = order;
        }
    }

    /** Whether the papers of a unit are signed by whoever approves them. */
    public boolean isRequired(UnitId unit) {
        return signatures.isRequired(unit);
    }

    /** Does an act that may issue a paper; refused if that paper must be signed first. */
    public <T> T watched(CurrentStaff me, Supplier<T> act) {
        return HAND.isBound()
                ? act.get()
                : ScopedValue.where(HAND, new Asked(me.id())).call(act::get);
    }

    /**
     * What his token is to sign; empty if the act issues nothing that he must sign.
     *
     * @throws Refusal those of the act itself, {@code licences.no-certificate}, or of {@link OwnStanding#check}
     */
    public Optional<ToSign> prepare(CurrentStaff me, Supplier<?> act) {
        var drawn = transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                ScopedValue.where(HAND, new Preparing(me.id())).call(act::get);
                return null;
            } catch (Drawn paper) {
                return paper;
            }
        });
        return Optional.ofNullable(drawn).map(this::keep);
    }

    private ToSign keep(Drawn drawn) {
        var paper = drawn.paper;
        var signer = signer(paper.staff(), paper.title());
        standing.check(signer);
        rows.keep(paper);
        return new ToSign(
                paper.id(),
                paper.number().value(),
                drawn.order.serviceNameAr(),
                drawn.order.serviceNameEn(),
                drawn.order.holder(),
                paper.certificate(),
                signing.text(paper.pdf(), signer, paper.issuedAt().truncatedTo(ChronoUnit.SECONDS)));
    }

    /**
     * Does the act for good, with the signature in what it issues.
     *
     * @throws Refusal those of the act itself; {@code licences.prepare-again} if the paper would be another one now; {@code
     *     seals.own.wrong-signature}, {@code licences.not-proved}, or of {@link OwnStanding#check}
     */
    public <T> T signed(UUID prepared, byte[] signature, CurrentStaff me, Supplier<T> act) {
        standing.check(signer(me.id(), me.nameAr()));
        return ScopedValue.where(HAND, new Given(me.id(), prepared, signature)).call(act::get);
    }

    /** Whose hand counts for this paper: his who approved it. */
    Hand hand(IssueLicence order) {
        Hand hand = HAND.isBound() ? HAND.get() : new Nobody();
        boolean his = isOf(hand, order.approver().staff());
        if (!his || !signatures.isRequired(order.unit())) {
            return new Nobody();
        }
        if (hand instanceof Asked) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "licences.sign-first");
        }
        return hand;
    }

    private static boolean isOf(Hand hand, @Nullable StaffId approver) {
        return switch (hand) {
            case Nobody none -> false;
            case Asked asked -> asked.staff().equals(approver);
            case Preparing preparing -> preparing.staff().equals(approver);
            case Given given -> given.staff().equals(approver);
        };
    }

    /** Undoes the act and brings out what it drew. */
    Drawn stop(Licence draft, IssueLicence order, long index, @Nullable String outgoing, byte[] pdf) {
        var staff = Optional.ofNullable(order.approver().staff()).orElseThrow();
        var certificate = signatures.of(staff).orElseThrow(OwnSigning::noCertificate);
        return new Drawn(
                new Prepared(
                        Ids.next(),
                        staff,
                        order.request(),
                        draft.number(),
                        draft.code(),
                        index,
                        outgoing,
                        draft.issuedAt().truncatedTo(ChronoUnit.MILLIS),
                        prints.of(order),
                        certificate.sha256(),
                        order.approverTitle(),
                        pdf),
                order);
    }

    /** The prepared paper, if it is still what would be issued now. */
    Prepared fitting(Given given, Licence draft, IssueLicence order, @Nullable String outgoing) {
        return rows.take(given.prepared(), given.staff())
                .filter(it -> it.request().equals(order.request()))
                .filter(it -> it.number().equals(draft.number()))
                .filter(it -> Objects.equals(it.outgoing(), outgoing))
                .filter(it -> it.print().equals(prints.of(order)))
                .filter(it -> CairoTime.date(it.issuedAt()).equals(draft.issuedOn()))
                .filter(it -> signatures
                        .of(given.staff())
                        .filter(own -> own.sha256().equals(it.certificate()))
                        .isPresent())
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "licences.prepare-again"));
    }

    byte[] sign(Prepared paper, byte[] signature) {
        var signer = signer(paper.staff(), paper.title());
        var at = paper.issuedAt().truncatedTo(ChronoUnit.SECONDS);
        return signing.sign(paper.pdf(), signer, at, signature);
    }

    /** The file must prove both, the hand and the seal, before anybody sees it. */
    void prove(byte[] pdf, Prepared paper, IssueLicence order) {
        var verdict = anchors.check().check(pdf, clock.instant());
        boolean proved = verdict.isOurs()
                && verdict.marks().size() == 2
                && verdict.marks().stream().allMatch(mark -> mark.reason() == SealVerdict.Reason.VALID);
        if (!proved) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "licences.not-proved");
        }
        journal.record(JournalEntry.act(
                order.approver(),
                "licence.signed",
                order.request(),
                order.unit(),
                Map.of("number", paper.number().value(), "certificate", paper.certificate())));
    }

    private Signer signer(StaffId staff, String title) {
        return signatures.signer(staff, title).orElseThrow(OwnSigning::noCertificate);
    }

    private static Refusal noCertificate() {
        return Refusal.of(Refusal.Kind.CONFLICT, "licences.no-certificate");
    }
}
