package org.shubbak.oversight.network.people;

import java.util.List;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people of a role a centre of a kind needs (المقرر النمطي); the ministry keeps it. */
@Component
public class PostStandards {

    /** @param version zero where none was set yet */
    public record Standard(Unit.Kind kind, Role role, int needed, int version) {}

    /** What was typed. */
    public record Typing(String kind, String role, String needed, int version) {}

    private record Done(int needed) {}

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Journal journal;

    PostStandards(JdbcClient jdbc, Commands commands, Journal journal) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.journal = journal;
    }

    /** What was set. */
    @Transactional(readOnly = true)
    public List<Standard> all() {
        return jdbc.sql("SELECT kind, role, needed, version FROM oversight.post_standard")
                .query((row, index) -> new Standard(
                        Unit.Kind.valueOf(row.getString("kind")),
                        Role.valueOf(row.getString("role")),
                        row.getInt("needed"),
                        row.getInt("version")))
                .list();
    }

    /** Sets one; units with a number of their own keep it. */
    @Transactional
    public void set(Typing typing, CurrentStaff me, String commandKey) {
        if (!me.has(Role.MINISTRY)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "network.only-the-ministry");
        }
        commands.once(commandKey, me.actor(), typing, Done.class, () -> {
            var typed = new Typed();
            Unit.Kind kind = typed.choice("kind", typing.kind(), Unit.Kind.class);
            Role role = typed.choice("role", typing.role(), Role.class);
            int needed = typed.number("standard", typing.needed(), 0, 500);
            typed.check();
            write(new Standard(kind, role, needed, typing.version()));
            Map<String, String> detail =
                    Map.of("kind", kind.name(), "role", role.name(), "to", Integer.toString(needed));
            journal.record(JournalEntry.act(me.actor(), "people.standard", null, me.unit(), detail));
            return new Done(needed);
        });
    }

    private void write(Standard it) {
        int written = jdbc.sql(
                        it.version() == 0
                                ? "INSERT INTO oversight.post_standard (kind, role, needed) VALUES (:kind, :role, :needed) ON CONFLICT DO NOTHING"
                                : """
                                UPDATE oversight.post_standard SET needed = :needed, version = version + 1
                                WHERE kind = :kind AND role = :role AND version = :version
                                """)
                .param("kind", it.kind().name())
                .param("role", it.role().name())
                .param("needed", it.needed())
                .param("version", it.version())
                .update();
        if (written == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.changed-meanwhile");
        }
    }
}
