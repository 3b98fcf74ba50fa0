package org.shubbak.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.StepId;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a note (مذكرة) into the case file; only whoever has a step of the case writes in it. */
@Component
public class Noting {

    private static final int LENGTH = 2000;

    private final Commands commands;
    private final Workflows workflows;
    private final CaseActs acts;
    private final Journal journal;
    private final Clock clock;

    Noting(Commands commands, Workflows workflows, CaseActs acts, Journal journal, Clock clock) {
        this.commands = commands;
        this.workflows = workflows;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The answer: the id of the note. */
    public record Noted(String id) {}

    /**
     * Adds the note once for this command key.
     *
     * @throws Refusal {@code workflow.not-yours} when the step is somebody else's, or an entry at {@code note}
     */
    @Transactional
    public Noted note(StepId step, String text, CurrentStaff me, String commandKey) {
        var fingerprint = Map.of("step", step.value(), "text", text);
        return commands.once(commandKey, me.actor(), fingerprint, Noted.class, () -> act(step, text, me));
    }

    private Noted act(StepId id, String text, CurrentStaff me) {
        if (text.isBlank() || text.length() > LENGTH || ArabicText.hasForbiddenControls(text)) {
            throw Refusal.fields(List.of(new FieldError("note", "requests.note-wrong", List.of(LENGTH))));
        }
        var step = workflows.step(id);
        if (!me.id().equals(step.dealtTo())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "workflow.not-yours");
        }
        var note = Ids.next();
        acts.add(new CaseAct(
                note,
                step.request(),
                id.value(),
                "note",
                null,
                text.strip(),
                null,
                Map.of(),
                me.id(),
                clock.instant()));
        journal.record(JournalEntry.act(
                me.actor(), "requests.noted", step.request(), step.unit(), Map.of("task", step.task())));
        return new Noted(note.toString());
    }
}
