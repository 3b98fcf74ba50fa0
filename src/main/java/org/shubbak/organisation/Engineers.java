package org.shubbak.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of engineers and engineering offices (سجل المهندسين والمكاتب الهندسية); every change is journalled. */
@Component
public class Engineers {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SEARCH = 100;

    private final EngineerRows rows;
    private final Journal journal;

    Engineers(EngineerRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** The entry of a typed syndicate number. */
    public Optional<Engineer> find(String typedNumber) {
        return Engineer.number(typedNumber).flatMap(rows::find);
    }

    /**
     * Entries by number or part of the name, by number; all of them for an empty text.
     *
     * @param after the last number of the page before, or empty
     */
    public List<Engineer> search(String typed, String after, int limit) {
        String cut = typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH));
        var exact = after.isEmpty() ? find(cut) : Optional.<Engineer>empty();
        return exact.map(List::of).orElseGet(() -> rows.page(ArabicText.fold(cut), after, limit));
    }

    /** @throws Refusal with one error a field; a conflict at {@code number} when it is there already */
    @Transactional
    public Engineer add(EngineerEntry entry, Actor by) {
        Engineer engineer = EngineerCheck.check(entry);
        if (!rows.insert(engineer)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organisation.engineer-known", engineer.number())
                    .at("number");
        }
        record("engineers.added", engineer.number(), Map.of("name", engineer.name()), by);
        return engineer;
    }

    /** @throws Refusal as {@link #add}; a conflict when somebody else changed the entry meanwhile */
    @Transactional
    public void edit(EngineerEntry entry, int version, Actor by) {
        Engineer engineer = EngineerCheck.check(entry);
        Engineer before = known(engineer.number());
        if (!rows.update(engineer, version)) {
            throw editedMeanwhile(engineer.number());
        }
        record("engineers.edited", engineer.number(), Map.of("before", before.toString()), by);
    }

    /** Bars an engineer or office from new files until {@link #resume}; files already taken in stay. */
    @Transactional
    public void suspend(String number, String reason, int version, Actor by) {
        String why = ArabicText.clean(reason, LONGEST_REASON);
        if (why.length() < 3) {
            throw Refusal.of(Refusal.Kind.INVALID, "organisation.reason-missing")
                    .at("reason");
        }
        Engineer engineer = known(number);
        if (!rows.suspend(engineer.number(), why, version)) {
            throw editedMeanwhile(number);
        }
        record("engineers.suspended", engineer.number(), Map.of("reason", why), by);
    }

    @Transactional
    public void resume(String number, int version, Actor by) {
        Engineer engineer = known(number);
        if (!rows.suspend(engineer.number(), null, version)) {
            throw editedMeanwhile(number);
        }
        record("engineers.resumed", engineer.number(), Map.of(), by);
    }

    private Engineer known(String number) {
        return find(number).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-engineer"));
    }

    private void record(String act, String number, Map<String, String> detail, Actor by) {
        var full = new java.util.TreeMap<String, Object>(detail);
        full.put("number", number);
        journal.record(JournalEntry.act(by, act, null, null, full));
    }

    private static Refusal editedMeanwhile(String number) {
        return Refusal.of(Refusal.Kind.CONFLICT, "organisation.engineer-edited-meanwhile", number);
    }
}
