package org.shubbak.queue.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallChanged;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The manager changes his hall: rules, limits, slides, the boards' message (إدارة القاعة). */
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

    private final JdbcClient jdbc;
    private final Halls halls;
    private final HallVersion version;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingHall(
            JdbcClient jdbc,
            Halls halls,
            HallVersion version,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.halls = halls;
        this.version = version;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets the rules.
     *
     * @param seen the version of the hall that the manager saw
     * @throws Refusal with every number that is out of its range, all at once; {@code queue.setup-changed} when somebody
     *     else was first
     */
    @Transactional
    public void set(Settings settings, long seen, CurrentStaff manager) {
        requireManager(manager);
        SettingsCheck.check(settings);
        halls.of(manager.unit());
        version.count(manager.unit(), seen);
        jdbc.sql("""
                UPDATE queue.hall
                SET bonus_minutes = :bonus, in_a_row = :inARow, maximum_minutes = :maximum, grace_minutes = :grace,
                    day_quota = :quota, capacity = :capacity, slide_seconds = :slide, slot_minutes = :slotMinutes,
                    slot_capacity = :slotCapacity, walk_in_share = :walkIn
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

    /**
     * Sets what the information screens show.
     *
     * @param kinds in their order
     * @throws Refusal {@code queue.no-slide} when there is none, {@code queue.setup-changed}
     */
    @Transactional
    public void slides(List<String> kinds, long seen, CurrentStaff manager) {
        requireManager(manager);
        if (kinds.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.no-slide").at("slides");
        }
        halls.of(manager.unit());
        version.count(manager.unit(), seen);
        jdbc.sql("UPDATE queue.hall SET slides = :kinds WHERE unit = :unit")
                .param("kinds", kinds.toArray(String[]::new))
                .param("unit", manager.unit().value())
                .update();
        tell("hall.slides-set", manager, Map.of("slides", String.join(" ", kinds)));
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

    private void tell(String act, CurrentStaff manager, Map<String, String> detail) {
        journal.record(JournalEntry.act(manager.actor(), act, null, manager.unit(), detail));
        halls.forget(manager.unit());
        events.publishEvent(new HallChanged(manager.unit()));
    }

    static void requireManager(CurrentStaff me) {
        if (!me.has(Role.MANAGER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "queue.not-the-manager");
        }
    }
}
