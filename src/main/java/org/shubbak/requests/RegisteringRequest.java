package org.shubbak.requests;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a checked request: the applicant, the numbered row, its checklist. */
@Component
class RegisteringRequest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACKING_KEY_BYTES = 12;

    private final Applicants applicants;
    private final Requests requests;
    private final ChecklistItems checklist;
    private final JsonMapper json;
    private final Clock clock;

    RegisteringRequest(
            Applicants applicants, Requests requests, ChecklistItems checklist, JsonMapper json, Clock clock) {
        this.applicants = applicants;
        this.requests = requests;
        this.checklist = checklist;
        this.json = json;
        this.clock = clock;
    }

    /** An id for a request about to be registered; its clock and its row carry the same. */
    UUID newId() {
        return Ids.next();
    }

    Instant now() {
        return clock.instant();
    }

    /** Registers who applies; answers his id and his keyed identity, for the policy that bars him from his own file. */
    Applicants.Registered applicant(CheckingRequest.Checked checked) {
        return applicants.register(checked.applicant());
    }

    /**
     * Numbers and writes the request. From here to the commit the next request of the centre waits, since numbers have
     * no gaps: what needs no number is done before.
     */
    RequestRow register(
            UUID id, CheckingRequest.Checked checked, UUID applicant, LocalDate due, Instant now, CurrentStaff me) {
        var command = checked.command();
        var agent = checked.agent() == null ? null : json.writeValueAsString(checked.agent());
        var answers = json.writeValueAsString(checked.answers());
        var number = requests.nextNumber(command.unit(), CairoTime.date(now).getYear());
        var row = new RequestRow(
                id,
                number,
                command.unit(),
                checked.unit().backOffice(),
                checked.service().code(),
                checked.service().version(),
                command.channel(),
                applicant,
                checked.applicant().details().name(),
                checked.applicant().phone().lastFour(),
                agent,
                answers,
                trackingKey(),
                RequestState.OPEN,
                now,
                me.id().value(),
                due,
                null,
                0);
        requests.insert(row);
        checklist.put(id, checked.checklist(), me.id(), now);
        return row;
    }

    private static String trackingKey() {
        var bytes = new byte[TRACKING_KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
