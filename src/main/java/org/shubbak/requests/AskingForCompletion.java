package org.shubbak.requests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.StepId;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the applicant to complete his file (استيفاء): all items at once, the clock waits for him, the step is held. What
 * was visible in an earlier round and is asked only now is flagged (rule 5).
 */
@Component
public class AskingForCompletion {

    private static final int MOST_ITEMS = 40;
    private static final int TEXT_LENGTH = 500;

    private final Commands commands;
    private final Requests requests;
    private final Workflows workflows;
    private final Completions completions;
    private final ChecklistItems checklist;
    private final CaseClock caseClock;
    private final Journal journal;
    private final Clock clock;

    AskingForCompletion(
            Commands commands,
            Requests requests,
            Workflows workflows,
            Completions completions,
            ChecklistItems checklist,
            CaseClock caseClock,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.workflows = workflows;
        this.completions = completions;
        this.checklist = checklist;
        this.caseClock = caseClock;
        this.journal = journal;
        this.clock = clock;
    }

    /** The answer: which round it is, and which of its items come late. */
    public record Asked(String number, int round, List<String> lateItems) {}

    /**
     * Asks for all the items at once.
     *
     * @throws Refusal {@code workflow.not-yours} when the step was dealt to somebody else, {@code
     *     requests.completion-open} when this step waits for an answer already, or one entry an item
     */
    @Transactional
    public Asked ask(StepId step, List<CompletionItem> items, CurrentStaff me, String commandKey) {
        var fingerprint = Map.of("step", step.value(), "items", items);
        return commands.once(commandKey, me.actor(), fingerprint, Asked.class, () -> act(step, items, me));
    }

    private Asked act(StepId id, List<CompletionItem> items, CurrentStaff me) {
        check(items);
        var step = workflows.step(id);
        var row = requests.lock(step.request());
        allow(step, me);
        var earlier = completions.of(row.id());
        var open = earlier.stream().filter(Completion::open).findFirst().orElse(null);
        if (open != null && open.step() != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "requests.completion-open");
        }
        var all = new LinkedHashSet<CompletionItem>(items);
        if (open != null) {
            completions.answer(open.id(), me);
            var brought = checklist.broughtSince(row.id(), open.askedAt());
            open.items().stream()
                    .filter(item -> !brought.contains(item.key()))
                    .filter(item -> items.stream().noneMatch(it -> it.key().equals(item.key())))
                    .forEach(all::add);
        }
        int round = earlier.size();
        var late = lateItems(earlier, items);
        completions.insert(row.id(), round, id, new ArrayList<>(all), late, me);
        workflows.hold(id, true);
        caseClock.settle(row, clock.instant());
        record(row, step, round, items, late, me);
        return new Asked(row.number(), round, late);
    }

    private static void allow(StepView step, CurrentStaff me) {
        if (!me.id().equals(step.dealtTo())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "workflow.not-yours");
        }
    }

    /** Keys asked now that an official could have asked in his first round: after it they come late. */
    private static List<String> lateItems(List<Completion> earlier, List<CompletionItem> items) {
        if (earlier.stream().noneMatch(completion -> completion.step() != null)) {
            return List.of();
        }
        Set<String> asked = earlier.stream()
                .flatMap(completion -> completion.items().stream())
                .map(CompletionItem::key)
                .collect(Collectors.toSet());
        return items.stream()
                .map(CompletionItem::key)
                .filter(key -> !asked.contains(key))
                .toList();
    }

    private static void check(List<CompletionItem> items) {
        var errors = new ArrayList<FieldError>();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            errors.add(new FieldError("items", "requests.items-count", List.of(MOST_ITEMS)));
        }
        for (int i = 0; i < items.size(); i++) {
            var text = items.get(i).text();
            if (text.length() > TEXT_LENGTH || items.get(i).key().length() > 80) {
                errors.add(new FieldError("items." + i, "requests.text-too-long", List.of(TEXT_LENGTH)));
            } else if (ArabicText.hasForbiddenControls(text + items.get(i).key())) {
                errors.add(new FieldError("items." + i, "requests.control-characters", List.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private void record(
            RequestRow row, StepView step, int round, List<CompletionItem> items, List<String> late, CurrentStaff me) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("task", step.task());
        detail.put("round", round);
        detail.put("items", items.stream().map(CompletionItem::key).toList());
        if (!late.isEmpty()) {
            detail.put("lateItems", late);
        }
        journal.record(JournalEntry.act(me.actor(), "requests.completion-asked", row.id(), row.backOffice(), detail));
    }
}
