package org.shubbak.requests.delivery;

import java.util.Locale;
import java.util.Optional;
import org.shubbak.organisation.Role;
import org.shubbak.requests.Delivering;
import org.shubbak.requests.RequestRow;
import org.shubbak.requests.RequestState;
import org.shubbak.requests.Requests;
import org.shubbak.requests.RevealingApplicant;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever comes for an output: the holder shows his card, an agent his power of attorney; no bill is left open. */
@Component
public class Receiving {

    private static final String HANDING_OVER = "تسليم المستند لصاحبه";

    private final Requests requests;
    private final Workflows workflows;
    private final RevealingApplicant revealing;
    private final Delivering delivering;

    Receiving(Requests requests, Workflows workflows, RevealingApplicant revealing, Delivering delivering) {
        this.requests = requests;
        this.workflows = workflows;
        this.revealing = revealing;
        this.delivering = delivering;
    }

    /** Where a request stands, seen from the delivery window. */
    public enum Standing {
        READY,
        NOT_YET,
        ENDED,
        ELSEWHERE,
        UNKNOWN
    }

    /** Where the request with this number stands for the caller's window. */
    @Transactional(readOnly = true)
    public Standing standing(Optional<String> number, CurrentStaff me) {
        var found = number.flatMap(requests::find);
        if (found.isEmpty()) {
            return Standing.UNKNOWN;
        }
        var request = found.get();
        if (!me.mayServe(request.unit())) {
            return Standing.ELSEWHERE;
        }
        if (request.endedAt() != null) {
            return Standing.ENDED;
        }
        return isReady(request) ? Standing.READY : Standing.NOT_YET;
    }

    /** Shows who the holder is, to compare with the card; the look is journalled. */
    @Transactional
    public RevealingApplicant.Applicant holder(RequestRow request, CurrentStaff me) {
        return revealing.reveal(request.number(), HANDING_OVER, me);
    }

    /**
     * Hands over, after the card was compared with the file.
     *
     * @throws Refusal {@code delivery.identity-needed} and {@code delivery.identity-differs} at {@code identity},
     *     and what {@link Delivering} refuses
     */
    @Transactional
    public void handOver(String number, Delivering.Handover handover, CurrentStaff me, String commandKey) {
        var request = servedRequest(number, me);
        if (request.state() != RequestState.FINISHED && handover.capacity().equals("holder")) {
            compare(request, handover, me);
        }
        delivering.deliver(number, handover, me, commandKey);
    }

    /** The request, if the caller may hand it over; {@code requests.not-your-delivery} otherwise. */
    public RequestRow servedRequest(String number, CurrentStaff me) {
        var request = requests.get(number);
        if (!me.mayServe(request.unit()) || !me.has(Role.DELIVERY)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.not-your-delivery");
        }
        return request;
    }

    /** Whether the output lies ready for its holder. */
    public boolean isReady(RequestRow request) {
        return workflows.openStepsOf(request.id()).stream()
                .anyMatch(step -> step.kind().equals("delivery"));
    }

    private void compare(RequestRow request, Delivering.Handover handover, CurrentStaff me) {
        var shown = plain(handover.identity() == null ? "" : handover.identity());
        if (shown.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "delivery.identity-needed").at("identity");
        }
        var kept = holder(request, me).identity();
        if (kept != null && !shown.equals(plain(kept))) {
            throw Refusal.of(Refusal.Kind.INVALID, "delivery.identity-differs").at("identity");
        }
    }

    private static String plain(String typed) {
        return ArabicText.asciiDigits(typed)
                .replaceAll("[\\s\\-\\u200e\\u200f]", "")
                .toUpperCase(Locale.ROOT);
    }
}
