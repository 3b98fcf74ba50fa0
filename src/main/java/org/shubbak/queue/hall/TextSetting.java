package org.shubbak.queue.hall;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a hall tells people by text message that they are nearly up. */
@Component
public class TextSetting {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final HallVersion version;
    private final Journal journal;

    TextSetting(JdbcClient jdbc, HallVersion version, Journal journal) {
        this.jdbc = jdbc;
        this.version = version;
        this.journal = journal;
    }

    /** How many are ahead of somebody when he is told. */
    public int ahead(UnitId unit) {
        return jdbc.sql("SELECT text_ahead FROM queue.hall WHERE unit = :unit")
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    /**
     * @param ahead from 0, when he is called, to 20; null when what was typed is no number
     * @throws Refusal {@code queue.between}, {@code queue.setup-changed}
     */
    @Transactional
    public void set(@Nullable Integer ahead, long seen, CurrentStaff manager) {
        if (!manager.has(Role.MANAGER) && !manager.has(Role.ADMIN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "queue.not-the-manager");
        }
        if (ahead == null || ahead < 0 || ahead > MOST) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.between", 0, MOST).at("textAhead");
        }
        version.count(manager.unit(), seen);
        jdbc.sql("UPDATE queue.hall SET text_ahead = :ahead WHERE unit = :unit")
                .param("ahead", ahead)
                .param("unit", manager.unit().value())
                .update();
        journal.record(JournalEntry.act(
                manager.actor(),
                "hall.text-ahead-set",
                null,
                manager.unit(),
                Map.of("ahead", Integer.toString(ahead))));
    }
}
