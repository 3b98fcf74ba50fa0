package org.shubbak.queue.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallChanged;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The manager changes his hall: rules, limits, the boards' message, windows (إدارة القاعة). */
@Component
public class ChangingHall {

    private static final int LONGEST_MESSAGE = 200;

    /**
     * The rules as the manager sets them.
     *
     * @param dayQuota the most tickets of a day; none when absent
     * @param capacity the most people waiting at once; none when absent
     */
    public record Settings(
            int bonusMinutes,
            int inARow,
            int maximumMinutes,
            int graceMinutes,
            @Nullable Integer dayQuota,
            @Nullable Integer capacity,
            int slideSeconds,
            int slotMinutes,
            int slotCapacity,
            int walkInShare) {}

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
    private final Clock clock;

    ChangingHall(JdbcClient jdbc, Halls halls, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.halls = halls;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal with every number that is out of its range, all at once */
    @Transactional
    public void set(Settings settings, CurrentStaff manager) {
        requireManager(manager);
        SettingsCheck.check(settings);
        halls.of(manager.unit());
        jdbc.sql("""
                UPDATE queue.hall
                SET bonus_minutes = :bonus, in_a_row = :inARow, maximum_minutes = :maximum, grace_minutes = :grace,
                    day_quota = :quota, capacity = :capacity, slide_seconds = :slide, slot_minutes = :slotMinutes,
                    slot_capacity = :slotCapacity, walk_in_share = :walkIn, version = version + 1
                WHERE unit = :unit
                """)
                .param("bonus", settings.bonusMinutes())
                .param("inARow", settings.inARow())
                .param("maximum", settings.maximumMinutes())
                .param("grace", settings.graceMinutes())
                .param("quota", settings.dayQuota())
                .param("capacity", settings.capacity())
                .param("slide", settings.slideSeconds())
                .param("slotMinutes", settings.slotMinutes())
                .param("slotCapacity", settings.slotCapacity())
                .param("walkIn", settings.walkInShare())
                .param("unit", manager.unit().value())
                .update();
        tell("hall.rules-set", manager, Map.of("settings", settings.toString()));
    }

    /** Says a sentence on the boards; empty ones take it away. */
    @Transactional
    public void say(String arabic, String english, CurrentStaff manager) {
        requireManager(manager);
        String ar = ArabicText.clean(arabic, LONGEST_MESSAGE);
        String en = ArabicText.clean(english, LONGEST_MESSAGE);
        halls.of(manager.unit());
        jdbc.sql("UPDATE queue.hall SET message_ar = :ar, message_en = :en, version = version + 1 WHERE unit = :unit")
                .param("ar", ar)
                .param("en", en)
                .param("unit", manager.unit().value())
                .update();
        tell("hall.message-set", manager, Map.of("message", ar));
    }

    /** Gives no more tickets today, or gives them again. */
    @Transactional
    public void stop(boolean stopped, CurrentStaff manager) {
        requireManager(manager);
        LocalDate day = stopped ? CairoTime.today(clock) : null;
        halls.of(manager.unit());
        jdbc.sql("UPDATE queue.hall SET stopped_on = :day, version = version + 1 WHERE unit = :unit")
                .param("day", day)
                .param("unit", manager.unit().value())
                .update();
        tell(stopped ? "hall.stopped" : "hall.resumed", manager, Map.of());
    }

    /** Changes a window's profile, or adds a window when {@code id} is absent. */
    @Transactional
    public void profile(@Nullable UUID id, Profile profile, CurrentStaff manager) {
        requireManager(manager);
        SettingsCheck.check(profile, halls.of(manager.unit()));
        try {
            write(id == null ? Ids.next() : id, profile, manager);
        } catch (DuplicateKeyException taken) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.window-number-taken", profile.number())
                    .at("number");
        }
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("window", Integer.toString(profile.number()));
        detail.put("lines", String.join(" ", profile.lines()));
        tell("hall.window-set", manager, detail);
    }

    private void write(UUID id, Profile profile, CurrentStaff manager) {
        jdbc.sql("""
                INSERT INTO queue.service_window AS w (id, unit, number, kind, lines, people, opens, closes, dedicated)
                VALUES (:id, :unit, :number, :kind, :lines, :people, :opens, :closes, :dedicated)
                ON CONFLICT (id) DO UPDATE
                    SET number = excluded.number, kind = excluded.kind, lines = excluded.lines,
                        people = excluded.people, opens = excluded.opens, closes = excluded.closes,
                        dedicated = excluded.dedicated, version = w.version + 1
                    WHERE w.unit = excluded.unit
                """)
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

    private void tell(String act, CurrentStaff manager, Map<String, String> detail) {
        journal.record(JournalEntry.act(manager.actor(), act, null, manager.unit(), detail));
        halls.forget(manager.unit());
        events.publishEvent(new HallChanged(manager.unit()));
    }

    private static void requireManager(CurrentStaff me) {
        if (!me.has(Role.MANAGER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "queue.not-the-manager");
        }
    }
}
