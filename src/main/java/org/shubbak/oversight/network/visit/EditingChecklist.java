package org.shubbak.oversight.network.visit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.network.Typed;
import org.shubbak.oversight.network.visit.Checklists.Asked;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the next edition of the checklist out of the newest (تعديل قائمة المراجعة); only the ministry does. */
@Component
public class EditingChecklist {

    private record Made(int version) {}

    private final JdbcClient jdbc;
    private final Checklists checklists;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    EditingChecklist(JdbcClient jdbc, Checklists checklists, Commands commands, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.checklists = checklists;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes what was typed as a new edition. Visits that have begun keep theirs.
     *
     * @param version the edition that was on the page
     * @return the number of the new edition
     * @throws Refusal with one error a field; {@code network.changed-meanwhile} when there is a newer edition
     */
    @Transactional
    public int save(int version, List<TypedQuestion> typing, CurrentStaff me, String commandKey) {
        if (!me.has(Role.MINISTRY)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "network.checklist-of-the-ministry");
        }
        return commands.once(commandKey, me.actor(), List.of(version, typing), Made.class, () -> {
                    List<Asked> before = checklists.of(version);
                    List<Asked> after = read(version, before, typing);
                    write(version + 1, after, me);
                    record(version + 1, before, after, me);
                    return new Made(version + 1);
                })
                .version();
    }

    private static List<Asked> read(int version, List<Asked> before, List<TypedQuestion> typing) {
        var typed = new Typed();
        List<Asked> after = new OrderingQuestions(version + 1, before, typed).read(typing);
        var seen = new HashSet<String>();
        for (TypedQuestion one : typing) {
            if (one.isAsked() && !seen.add(ArabicText.fold(one.textAr()))) {
                typed.wrong("textAr-" + one.code(), "network.question-twice");
            }
        }
        typed.check();
        if (after.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "network.checklist-empty");
        }
        if (after.equals(before)) {
            throw Refusal.of(Refusal.Kind.INVALID, "network.checklist-same");
        }
        return after;
    }

    /** Of two who make the same edition, the first has made it. */
    private void write(int version, List<Asked> questions, CurrentStaff me) {
        int made = jdbc.sql("""
                INSERT INTO oversight.checklist (version, made_at, made_by, made_by_name)
                VALUES (:version, :at, :by, :name) ON CONFLICT DO NOTHING
                """)
                .param("version", version)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", me.id().value())
                .param("name", me.nameAr())
                .update();
        if (made == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.changed-meanwhile");
        }
        for (int i = 0; i < questions.size(); i++) {
            write(version, i + 1, questions.get(i));
        }
    }

    private void write(int version, int position, Asked question) {
        var ours = question.ours();
        jdbc.sql("""
                INSERT INTO oversight.checklist_item (version, position, code, kind, ours, text_ar, text_en)
                VALUES (:version, :position, :code, :kind, :ours, :ar, :en)
                """)
                .param("version", version)
                .param("position", position)
                .param("code", question.code())
                .param("kind", question.kind().name())
                .param("ours", ours == null ? null : ours.name())
                .param("ar", question.textAr())
                .param("en", question.textEn())
                .update();
    }

    private void record(int version, List<Asked> before, List<Asked> after, CurrentStaff me) {
        List<String> codes = before.stream().map(Asked::code).toList();
        List<String> left = after.stream().map(Asked::code).toList();
        Map<String, String> detail = Map.of(
                "edition",
                Integer.toString(version),
                "questions",
                Integer.toString(after.size()),
                "added",
                Long.toString(
                        left.stream().filter(code -> !codes.contains(code)).count()),
                "retired",
                Long.toString(
                        codes.stream().filter(code -> !left.contains(code)).count()));
        journal.record(JournalEntry.act(me.actor(), "visit.checklist", null, me.unit(), detail));
    }
}
