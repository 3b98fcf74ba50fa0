package org.shubbak.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.OutsideBody;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.fees.Bills;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.PastStep;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an applicant follow his request by its number and the end of his phone number, or by his receipt's QR. */
@Component
public class Tracking {

    private final Requests requests;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Workflows workflows;
    private final Deadlines deadlines;
    private final Completions completions;
    private final CaseActs acts;
    private final Bills bills;
    private final Licences licences;

    Tracking(
            Requests requests,
            Catalogue catalogue,
            Organisation organisation,
            Workflows workflows,
            Deadlines deadlines,
            Completions completions,
            CaseActs acts,
            Bills bills,
            Licences licences) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.workflows = workflows;
        this.deadlines = deadlines;
        this.completions = completions;
        this.acts = acts;
        this.bills = bills;
        this.licences = licences;
    }

    /** By number and the last four digits of the phone; empty alike for a wrong number and for wrong digits. */
    @Transactional(readOnly = true)
    public Optional<TrackedRequest> byPhone(String number, String lastFour) {
        var digits = ArabicText.asciiDigits(lastFour).strip();
        return requests.find(number).filter(row -> row.hasPhoneEnding(digits)).map(this::tracked);
    }

    /** By number and the key in the receipt's QR. */
    @Transactional(readOnly = true)
    public Optional<TrackedRequest> byKey(String number, String key) {
        return requests.find(number).filter(row -> row.opensWith(key)).map(this::tracked);
    }

    /** The request that the key in the receipt's QR opens, for those who know more about it than we do. */
    @Transactional(readOnly = true)
    public Optional<Opened> opened(String number, String key) {
        return requests.find(number)
                .filter(row -> row.opensWith(key))
                .map(row -> new Opened(row.id(), row.number(), row.unit(), row.service(), row.state()));
    }

    /** A request whose key somebody has. */
    public record Opened(UUID id, String number, UnitId unit, ServiceCode service, RequestState state) {}

    private TrackedRequest tracked(RequestRow row) {
        var service = catalogue.version(row.service(), row.serviceVersion());
        var unit = organisation.unit(row.unit());
        var refusal = refusal(row);
        var output = licences.ofRequest(row.id());
        return new TrackedRequest(
                row.number(),
                row.trackingKey(),
                service,
                unit.nameAr(),
                unit.nameEn(),
                initials(row.holderName()),
                row.state(),
                row.submittedAt(),
                deadlines.ledger(row.id()),
                workflows.history(row.id()).stream()
                        .map(past -> stage(past, service))
                        .toList(),
                missing(row, service),
                bills.of(row.id()),
                output.orElse(null),
                output.flatMap(licences::dueForRenewal).isPresent(),
                refusal.map(CaseAct::reason).orElse(null),
                refusal.map(CaseAct::legalBasis).orElse(null));
    }

    private static TrackedRequest.Stage stage(PastStep past, ServiceDefinition service) {
        var step = past.step();
        var body = step.kind().equals("opinion") ? service.bodyAsked(step.item()) : Optional.<OutsideBody>empty();
        return new TrackedRequest.Stage(
                step.nameAr(),
                step.nameEn(),
                body.map(it -> new Bilingual(it.labelAr(), it.labelEn())).orElse(null),
                step.kind(),
                past.closedAt() == null,
                step.openedAt(),
                past.closedAt());
    }

    private List<TrackedRequest.Missing> missing(RequestRow row, ServiceDefinition service) {
        return completions.openOf(row.id()).stream()
                .flatMap(completion -> completion.items().stream())
                .map(item -> service.documents().stream()
                        .filter(document -> document.key().equals(item.key()))
                        .findFirst()
                        .map(document ->
                                new TrackedRequest.Missing(document.labelAr(), document.labelEn(), item.text()))
                        .orElse(new TrackedRequest.Missing(item.text(), item.text(), "")))
                .toList();
    }

    private Optional<CaseAct> refusal(RequestRow row) {
        return row.state() != RequestState.REFUSED
                ? Optional.empty()
                : acts.of(row.id()).stream()
                        .filter(act -> "refuse".equals(act.outcome()))
                        .reduce((earlier, later) -> later);
    }

    /** The first letter of each of the first three names, as {@code أ. م. ع.}. */
    private static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(3)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }
}
