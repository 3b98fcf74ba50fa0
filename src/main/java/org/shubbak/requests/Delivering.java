package org.shubbak.requests;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Bills;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.CompleteStep;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Workflows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the output over at the window and records who received it. */
@Component
public class Delivering {

    private static final List<String> CAPACITIES = List.of("holder", "agent", "heir", "representative");

    private final Commands commands;
    private final Requests requests;
    private final Workflows workflows;
    private final Bills bills;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Delivering(
            Commands commands,
            Requests requests,
            Workflows workflows,
            Bills bills,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.workflows = workflows;
        this.bills = bills;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who stands at the window.
     *
     * @param capacity {@code holder}, {@code agent}, {@code heir} or {@code representative}
     * @param identity his national ID, passport or power-of-attorney number; stored masked; null with {@code holder}
     *     when the clerk compared the card with the receipt
     */
    public record Handover(
            String receivedBy, String capacity, @Nullable String identity) {}

    /** The answer to a delivery. */
    public record Delivered(String number, RequestState state) {}

    /**
     * Hands over once for this command key.
     *
     * @throws Refusal {@code requests.not-ready} when there is nothing to hand over yet, {@code
     *     requests.already-finished} when it was handed over before, or one entry a field
     */
    @Transactional
    public Delivered deliver(String number, Handover handover, CurrentStaff me, String commandKey) {
        var fingerprint = Map.of("number", number, "handover", handover);
        return commands.once(commandKey, me.actor(), fingerprint, Delivered.class, () -> act(number, handover, me));
    }

    private Delivered act(String number, Handover handover, CurrentStaff me) {
        var found = requests.get(number);
        if (!me.has(Role.DELIVERY) || !me.mayServe(found.unit())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.not-your-delivery");
        }
        check(handover);
        var row = requests.lock(found.id());
        if (row.state() == RequestState.FINISHED) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "requests.already-finished");
        }
        var step = readyStep(row);
        refuseWhenDue(row);
        insert(row, handover, me);
        workflows.complete(new CompleteStep(step.id(), me.id(), "delivered", Map.of(), step.version()));
        journal.record(JournalEntry.act(
                me.actor(), "requests.delivered", row.id(), row.unit(), Map.of("capacity", handover.capacity())));
        return new Delivered(row.number(), requests.get(row.id()).state());
    }

    private StepView readyStep(RequestRow row) {
        return workflows.openStepsOf(row.id()).stream()
                .filter(step -> step.kind().equals("delivery"))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "requests.not-ready"));
    }

    /** A receipt that was cancelled makes its bill due again: nothing is handed over before it is paid. */
    private void refuseWhenDue(RequestRow row) {
        for (var bill : bills.of(row.id())) {
            if (bill.state() == BillView.State.DUE) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "delivery.bill-due", bill.number());
            }
        }
    }

    private static void check(Handover handover) {
        var errors = new ArrayList<FieldError>();
        var name = handover.receivedBy();
        if (name.strip().length() < 2 || name.length() > ApplicantCheck.NAME_LENGTH) {
            errors.add(new FieldError("receivedBy", "requests.received-by-missing", List.of()));
        } else if (ArabicText.hasForbiddenControls(name)) {
            errors.add(new FieldError("receivedBy", "requests.control-characters", List.of()));
        }
        if (!CAPACITIES.contains(handover.capacity())) {
            errors.add(new FieldError("capacity", "requests.capacity-wrong", List.of()));
        }
        var identity = handover.identity() == null ? "" : handover.identity().strip();
        if (identity.length() > 40 || ArabicText.hasForbiddenControls(identity)) {
            errors.add(new FieldError("identity", "requests.identity-wrong", List.of()));
        } else if (identity.isEmpty() && !handover.capacity().equals("holder")) {
            errors.add(new FieldError("identity", "requests.identity-missing", List.of()));
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private void insert(RequestRow row, Handover handover, CurrentStaff me) {
        jdbc.sql("""
                        insert into requests.handover (request, received_by, identity, capacity, by_staff, at)
                        values (:request, :receivedBy, :identity, :capacity, :by, :at)
                        """)
                .param("request", row.id())
                .param("receivedBy", handover.receivedBy().strip())
                .param("identity", masked(handover.identity()))
                .param("capacity", handover.capacity())
                .param("by", me.id().value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static String masked(@Nullable String identity) {
        var digits = identity == null ? "" : ArabicText.asciiDigits(identity).strip();
        int shown = Math.min(4, digits.length() / 2);
        return "*".repeat(digits.length() - shown) + digits.substring(digits.length() - shown);
    }
}
