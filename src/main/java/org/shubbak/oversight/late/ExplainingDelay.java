package org.shubbak.oversight.late;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A manager confirms or changes why a request is late and who moves it, and promises a day (تفسير التأخير). */
@Component
public class ExplainingDelay {

    static final int LONGEST_PROMISE = 60;

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_BODY = 120;

    /** The request and the version that the act left. */
    public record Explained(String number, int version) {}

    private final Commands commands;
    private final LateRequests requests;
    private final Explanations explanations;
    private final Organisation organisation;
    private final Journal journal;
    private final Clock clock;

    ExplainingDelay(
            Commands commands,
            LateRequests requests,
            Explanations explanations,
            Organisation organisation,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.explanations = explanations;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code late.changed} when another was first, telling what he said; {@code late.over} when the request
     *     is not late any more; {@code late.managers-only}, or an entry a wrong field
     */
    @Transactional
    public Explained explain(ExplainDelay command, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), command, Explained.class, () -> act(command, me));
    }

    private Explained act(ExplainDelay command, CurrentStaff me) {
        LateRow row = requests.get(command.number(), me);
        if (!me.has(Role.MANAGER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "late.managers-only");
        }
        ExplainDelay wanted = checked(command, row);
        if (!explanations.write(row.request(), wanted, me)) {
            throw explanations.tooLate(row.request());
        }
        explanations.promise(row, wanted, me);
        record(row, wanted, me);
        return new Explained(row.number(), command.version() + 1);
    }

    private ExplainDelay checked(ExplainDelay command, LateRow row) {
        List<FieldError> wrong = new ArrayList<>();
        String note = ArabicText.clean(command.note(), LONGEST_NOTE);
        String body = ArabicText.clean(command.body(), LONGEST_BODY);
        LocalDate today = CairoTime.today(clock);
        LocalDate promised = command.promised();
        if (command.cause() == null) {
            wrong.add(FieldError.of("cause", "late.cause-missing"));
        } else if (command.cause() == Cause.BODY && body.isEmpty()) {
            wrong.add(FieldError.of("body", "late.body-missing"));
        } else if (command.cause() != row.proposed() && note.length() < 3) {
            wrong.add(FieldError.of("note", "late.note-missing"));
        }
        if (promised == null || promised.isBefore(today) || promised.isAfter(today.plusDays(LONGEST_PROMISE))) {
            wrong.add(FieldError.of("promised", "late.promise-between", LONGEST_PROMISE));
        }
        if (command.owner() != null && !mayOwn(new StaffId(command.owner()), row)) {
            wrong.add(FieldError.of("owner", "late.owner-elsewhere"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.fields(wrong);
        }
        return new ExplainDelay(
                row.number(),
                command.cause(),
                command.cause() == Cause.BODY ? body : null,
                command.owner(),
                note,
                promised,
                command.version());
    }

    private boolean mayOwn(StaffId id, LateRow row) {
        return candidates(row).stream().anyMatch(staff -> staff.id().equals(id))
                || row.owner() != null && row.owner().id().equals(id.value());
    }

    /** Who may be named as the one to move it: the active people of the unit that decides and of the one that received. */
    @Transactional(readOnly = true)
    public List<Staff> candidates(LateRow row) {
        List<Staff> people = new ArrayList<>(organisation.staffOf(row.office()));
        if (!row.unit().equals(row.office())) {
            people.addAll(organisation.staffOf(row.unit()));
        }
        return people;
    }

    private void record(LateRow row, ExplainDelay said, CurrentStaff me) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("lateCause", said.cause() == null ? "" : said.cause().name());
        detail.put("promised", String.valueOf(said.promised()));
        detail.put("note", said.note());
        if (said.body() != null) {
            detail.put("lateBody", said.body());
        }
        if (said.owner() != null) {
            detail.put("owner", said.owner().toString());
        }
        journal.record(JournalEntry.act(me.actor(), "oversight.delay-explained", row.request(), row.unit(), detail));
    }
}
