package org.shubbak.requests;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.Workflows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows who the applicant is. The back office sees the file, not the person (rule 3): a look needs a step of the case
 * and a reason, and is journalled. The front office of the receiving unit, who meets him anyway, needs no step.
 */
@Component
public class RevealingApplicant {

    private static final int REASON_LENGTH = 300;

    private final Requests requests;
    private final Workflows workflows;
    private final Journal journal;
    private final JdbcClient jdbc;

    RevealingApplicant(Requests requests, Workflows workflows, Journal journal, JdbcClient jdbc) {
        this.requests = requests;
        this.workflows = workflows;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** The person behind a file. */
    public record Applicant(
            String kind,
            String name,
            @Nullable String identity,
            String phone,
            @Nullable String address) {}

    /**
     * Shows the applicant and journals the look.
     *
     * @throws Refusal {@code workflow.not-yours} when the caller has no part in the case, or an entry at {@code reason}
     */
    @Transactional
    public Applicant reveal(String number, String reason, CurrentStaff me) {
        if (reason.strip().length() < 3 || reason.length() > REASON_LENGTH || ArabicText.hasForbiddenControls(reason)) {
            throw Refusal.fields(List.of(new FieldError("reason", "requests.reveal-reason", List.of(REASON_LENGTH))));
        }
        var row = requests.get(number);
        if (!frontOffice(row, me) && !hasStep(row, me)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "workflow.not-yours");
        }
        journal.record(JournalEntry.read(
                me.actor(), "requests.applicant-shown", row.id(), row.backOffice(), Map.of("reason", reason.strip())));
        return jdbc.sql("""
                        select kind, name, coalesce(national_id, passport, commercial_register) as identity, phone,
                               address
                        from requests.applicant where id = :id
                        """).param("id", row.applicant()).query(Applicant.class).single();
    }

    private static boolean frontOffice(RequestRow row, CurrentStaff me) {
        return me.mayServe(row.unit()) && (me.has(Role.CLERK) || me.has(Role.DELIVERY) || me.has(Role.CASHIER));
    }

    private boolean hasStep(RequestRow row, CurrentStaff me) {
        return workflows.openStepsOf(row.id()).stream().anyMatch(step -> me.id().equals(step.dealtTo()));
    }
}
