package org.shubbak.licences;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.certificates.OwnSignatures;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;

/** Papers that wait for a signature: what they were drawn from, and whether it is still what would be issued. */
@Component
class PreparedPapers {

    private final PreparedRows rows;
    private final OwnSignatures signatures;
    private final OrderPrint prints;

    PreparedPapers(PreparedRows rows, OwnSignatures signatures, OrderPrint prints) {
        this.rows = rows;
        this.signatures = signatures;
        this.prints = prints;
    }

    /**
     * What is thrown to undo the act and bring out what it drew.
     *
     * @throws Refusal {@code licences.no-certificate}
     */
    Drawn drawn(Licence draft, IssueLicence order, long index, @Nullable String outgoing, byte[] pdf) {
        var staff = Optional.ofNullable(order.approver().staff()).orElseThrow();
        var certificate = signatures.of(staff).orElseThrow(PreparedPapers::noCertificate);
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

    /** @throws Refusal {@code licences.prepare-again} if number, day, certificate or content would be another now */
    Prepared fitting(Hand.Given given, Licence draft, IssueLicence order, @Nullable String outgoing) {
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

    static Refusal noCertificate() {
        return Refusal.of(Refusal.Kind.CONFLICT, "licences.no-certificate");
    }
}
