package org.shubbak.queue.hall;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.queue.HallChanged;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The manager changes the lines of his hall (صفوف القاعة). Every change names the version of the hall that he saw: of two
 * managers at once the second is told. What would leave somebody waiting for nobody is refused.
 */
@Component
public class ChangingLines {

    private final JdbcClient jdbc;
    private final Halls halls;
    private final HallVersion version;
    private final LineCheck check;
    private final LineUse use;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingLines(
            JdbcClient jdbc,
            Halls halls,
            HallVersion version,
            LineCheck check,
            LineUse use,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.halls = halls;
        this.version = version;
        this.check = check;
        this.use = use;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a line at the end; a letter that was retired may be used again.
     *
     * @throws Refusal {@code queue.prefix-taken}, {@code queue.prefix-used-today}, and everything wrong with the fields
     */
    @Transactional
    public void add(Line line, long seen, CurrentStaff manager) {
        Hall hall = begin(seen, manager);
        check.fields(line, hall);
        if (hall.line(line.prefix()).isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.prefix-taken", line.prefix())
                    .at("prefix");
        }
        check.notUsedForAnotherKind(line, hall);
        write(line, hall, hall.lines().size() + 1);
        tell("hall.line-added", line, manager);
    }

    /**
     * Renames a line, changes what people come for in it and its sectors; windows of another kind do not serve it then.
     *
     * @throws Refusal {@code queue.unknown-line}, {@code queue.line-has-people}, {@code queue.window-without-line}, {@code
     *     queue.no-line-for-others}, and those of {@link #add}
     */
    @Transactional
    public void change(Line line, long seen, CurrentStaff manager) {
        Hall hall = begin(seen, manager);
        Line before = known(hall, line.prefix());
        check.fields(line, hall);
        if (before.kind() != line.kind()) {
            check.notUsedForAnotherKind(line, hall);
            check.nobodyWaits(before, hall);
            takeFromWindows(before, hall);
        }
        List<Line> after = hall.lines().stream()
                .map(one -> one.prefix().equals(line.prefix()) ? line : one)
                .toList();
        LineCheck.othersHaveALine(after);
        write(line, hall, hall.lines().indexOf(before) + 1);
        tell("hall.line-changed", line, manager);
    }

    /** Moves a line one place up, or down. */
    @Transactional
    public void reorder(String prefix, boolean up, long seen, CurrentStaff manager) {
        Hall hall = begin(seen, manager);
        Line line = known(hall, prefix);
        List<String> order = hall.lines().stream().map(Line::prefix).toList();
        int from = order.indexOf(prefix);
        int to = Math.clamp(up ? from - 1L : from + 1L, 0, order.size() - 1);
        place(hall.unit(), order.get(to), from + 1);
        place(hall.unit(), prefix, to + 1);
        tell("hall.line-moved", line, manager);
    }

    /** Takes a line away, with the refusals of {@link #change}. Its row stays: earlier tickets name it. */
    @Transactional
    public void retire(String prefix, long seen, CurrentStaff manager) {
        Hall hall = begin(seen, manager);
        Line line = known(hall, prefix);
        check.nobodyWaits(line, hall);
        LineCheck.othersHaveALine(
                hall.lines().stream().filter(one -> !one.equals(line)).toList());
        takeFromWindows(line, hall);
        jdbc.sql("UPDATE queue.line SET retired_at = :now WHERE unit = :unit AND prefix = :prefix")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("unit", hall.unit().value())
                .param("prefix", prefix)
                .update();
        List<Line> left = hall.lines().stream().filter(one -> !one.equals(line)).toList();
        left.forEach(one -> place(hall.unit(), one.prefix(), left.indexOf(one) + 1));
        tell("hall.line-retired", line, manager);
    }

    private Hall begin(long seen, CurrentStaff manager) {
        ChangingHall.requireManager(manager);
        halls.of(manager.unit());
        version.count(manager.unit(), seen);
        return halls.now(manager.unit());
    }

    private static Line known(Hall hall, String prefix) {
        return hall.line(prefix).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "queue.unknown-line"));
    }

    private void takeFromWindows(Line line, Hall hall) {
        use.windowWithOnly(line, hall.unit()).ifPresent(number -> {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.window-without-line", number, line.prefix());
        });
        use.takeFromWindows(line, hall.unit());
    }

    private void write(Line line, Hall hall, int position) {
        jdbc.sql("""
                INSERT INTO queue.line (unit, prefix, position, name_ar, name_en, kind, sectors)
                VALUES (:unit, :prefix, :position, :ar, :en, :kind, :sectors)
                ON CONFLICT (unit, prefix) DO UPDATE
                    SET position = excluded.position, name_ar = excluded.name_ar, name_en = excluded.name_en,
                        kind = excluded.kind, sectors = excluded.sectors, retired_at = NULL
                """)
                .param("unit", hall.unit().value())
                .param("prefix", line.prefix())
                .param("position", position)
                .param("ar", line.labelAr())
                .param("en", line.labelEn())
                .param("kind", line.kind().name())
                .param("sectors", line.sectors().toArray(String[]::new))
                .update();
    }

    private void place(UnitId unit, String prefix, int position) {
        jdbc.sql("UPDATE queue.line SET position = :position WHERE unit = :unit AND prefix = :prefix")
                .param("position", position)
                .param("unit", unit.value())
                .param("prefix", prefix)
                .update();
    }

    private void tell(String act, Line line, CurrentStaff manager) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("line", line.prefix());
        detail.put("name", line.labelAr());
        detail.put("kind", line.kind().name());
        detail.put("sectors", String.join(", ", line.sectors()));
        journal.record(JournalEntry.act(manager.actor(), act, null, manager.unit(), detail));
        halls.forget(manager.unit());
        events.publishEvent(new HallChanged(manager.unit()));
    }
}
