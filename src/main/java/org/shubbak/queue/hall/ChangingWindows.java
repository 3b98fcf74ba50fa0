package org.shubbak.queue.hall;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.queue.HallChanged;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The manager changes the profiles of his windows (إعداد الشبابيك). */
@Component
public class ChangingWindows {

    /** A window's profile as the manager sets it. */
    public record Profile(
            int number,
            Line.Kind kind,
            List<String> lines,
            List<UUID> people,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            boolean dedicated) {}

    private final JdbcClient jdbc;
    private final Halls halls;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ChangingWindows(JdbcClient jdbc, Halls halls, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.halls = halls;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Changes a window's profile, or adds a window when {@code id} is absent.
     *
     * @param seen the version of the profile that the manager saw
     * @throws Refusal {@code queue.window-number-taken}, {@code queue.setup-changed}, and every field that is wrong
     */
    @Transactional
    public void set(@Nullable UUID id, Profile profile, int seen, CurrentStaff manager) {
        ChangingHall.requireManager(manager);
        SettingsCheck.check(profile, halls.now(manager.unit()));
        try {
            if (write(id == null ? Ids.next() : id, profile, seen, manager) == 0) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "queue.setup-changed");
            }
        } catch (DuplicateKeyException taken) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.window-number-taken", profile.number())
                    .at("number");
        }
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("window", Integer.toString(profile.number()));
        detail.put("lines", String.join(" ", profile.lines()));
        journal.record(JournalEntry.act(manager.actor(), "hall.window-set", null, manager.unit(), detail));
        events.publishEvent(new HallChanged(manager.unit()));
    }

    private int write(UUID id, Profile profile, int seen, CurrentStaff manager) {
        return jdbc.sql("""
                INSERT INTO queue.service_window AS w (id, unit, number, kind, lines, people, opens, closes, dedicated)
                VALUES (:id, :unit, :number, :kind, :lines, :people, :opens, :closes, :dedicated)
                ON CONFLICT (id) DO UPDATE
                    SET number = excluded.number, kind = excluded.kind, lines = excluded.lines,
                        people = excluded.people, opens = excluded.opens, closes = excluded.closes,
                        dedicated = excluded.dedicated, version = w.version + 1,
                        profile_version = w.profile_version + 1
                    WHERE w.unit = excluded.unit AND w.profile_version = :seen
                """)
                .param("seen", seen)
                .param("id", id)
                .param("unit", manager.unit().value())
                .param("number", profile.number())
                .param("kind", profile.kind().name())
                .param("lines", profile.lines().toArray(String[]::new))
                .param("people", profile.people().toArray(UUID[]::new))
                .param("opens", profile.opens())
                .param("closes", profile.closes())
                .param("dedicated", profile.dedicated())
                .update();
    }
}
