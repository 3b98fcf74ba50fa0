package org.shubbak.requests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.security.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a request: number, due date, checklist, first bill and first step, all or nothing. */
@Component
public class SubmittingRequest {

    private final Commands commands;
    private final CheckingRequest checking;
    private final RegisteringRequest registering;
    private final OpeningCase opening;
    private final CaseClock clock;
    private final Completions completions;
    private final Drafts drafts;
    private final Journal journal;

    SubmittingRequest(
            Commands commands,
            CheckingRequest checking,
            RegisteringRequest registering,
            OpeningCase opening,
            CaseClock clock,
            Completions completions,
            Drafts drafts,
            Journal journal) {
        this.commands = commands;
        this.checking = checking;
        this.registering = registering;
        this.opening = opening;
        this.clock = clock;
        this.completions = completions;
        this.drafts = drafts;
        this.journal = journal;
    }

    /**
     * Registers the request once for this command key.
     *
     * @return what the receipt says; the first answer when the command comes again
     * @throws org.shubbak.shared.Refusal with one entry a field ({@code applicant.…}, {@code form.…}, {@code
     *     documents.…}) for everything that is wrong
     */
    @Transactional
    public SubmittedRequest submit(SubmitRequest command, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), command, SubmittedRequest.class, () -> register(command, me));
    }

    private SubmittedRequest register(SubmitRequest command, CurrentStaff me) {
        var checked = checking.check(command, me);
        var id = registering.newId();
        var now = registering.now();
        var missing = checked.missing();
        var due = clock.start(id, command.unit(), checked.service().deadline(), !missing.isEmpty(), now);
        var applicant = registering.applicant(checked);
        var prepared = opening.prepare(id, applicant.identityHash(), checked, now, me);
        var row = registering.register(id, checked, applicant.id(), due, now, me);
        if (!missing.isEmpty()) {
            completions.atIntake(row, missing, me);
        }
        var bill = opening.open(row, prepared, checked, me);
        clock.opened(row, checked.service().deadline(), now);
        drafts.close(command.draft(), id, me);
        record(row, checked, bill, me);
        recordOurs(row, checked, me);
        var path = "/track/" + row.number() + "?k=" + row.trackingKey();
        return new SubmittedRequest(id, row.number(), due, path, bill, missing);
    }

    /** That the applicant holds them is personal; the look is journalled with the file it was taken into. */
    private void recordOurs(RequestRow row, CheckingRequest.Checked checked, CurrentStaff me) {
        var ours = checked.checklist().stream()
                .map(ChecklistEntry::output)
                .filter(Objects::nonNull)
                .toList();
        if (!ours.isEmpty()) {
            journal.record(JournalEntry.read(
                    me.actor(), "requests.outputs-found", row.id(), row.unit(), Map.of("numbers", ours)));
        }
    }

    private void record(
            RequestRow row, CheckingRequest.Checked checked, SubmittedRequest.@Nullable BillDue bill, CurrentStaff me) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("number", row.number());
        detail.put("service", row.service().value());
        detail.put("version", row.serviceVersion());
        detail.put("channel", row.channel().word());
        detail.put("due", row.due().toString());
        detail.put("missing", checked.missing());
        if (bill != null) {
            detail.put("bill", bill.total().amount());
        }
        if (checked.applicant().checkDigitOverridden()) {
            detail.put("checkDigitOverridden", true);
        }
        journal.record(JournalEntry.act(me.actor(), "requests.submitted", row.id(), row.unit(), detail));
    }
}
