package org.shubbak.oversight.network.rollout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The equipment of the centres by serial number (عهدة الأجهزة); where a device goes and how it is are entries. */
@Component
public class Equipment {

    /** What it is. */
    public enum Kind {
        PC,
        PRINTER,
        SCANNER,
        KIOSK,
        BOARD,
        UPS,
        TABLET,
        SERVER,
        NETWORK,
        VEHICLE,
        OTHER
    }

    /** How it is. */
    public enum State {
        STORED,
        IN_USE,
        BROKEN,
        REPAIR,
        RETIRED
    }

    /** What was typed or stood in a line of a file. */
    public record Typing(
            String serial, String equipmentKind, String model, String state, String place, String warranty) {
        public static final Typing EMPTY = new Typing("", "", "", "IN_USE", "", "");
    }

    /** Where a device went and how it is; {@code version} is the one that was on the page. */
    public record Move(String serial, UUID to, String state, String place, String reason, int version) {}

    private record Done(String serial) {}

    /** A device. */
    public record Item(
            String serial,
            Kind kind,
            String model,
            State state,
            UUID centre,
            String place,
            @Nullable LocalDate warranty,
            int version) {}

    private final JdbcClient jdbc;
    private final Centres centres;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    Equipment(JdbcClient jdbc, Centres centres, Commands commands, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** The devices of a centre that the person sees. */
    @Transactional(readOnly = true)
    public List<Item> of(UUID centre, CurrentStaff me) {
        centres.seen(centre, me);
        return jdbc.sql("""
                SELECT serial, kind, model, state, centre, place, warranty, version FROM oversight.equipment
                WHERE centre = :centre ORDER BY kind, serial
                """).param("centre", centre).query(Equipment::row).list();
    }

    /** @throws Refusal with one error a field; a conflict at {@code serial} when it is known already */
    @Transactional
    public void add(UUID id, Typing typing, CurrentStaff me, String commandKey) {
        Centre centre = centres.seen(id, me);
        commands.once(commandKey, me.actor(), List.of(id, typing), Done.class, () -> {
            Item item = read(id, typing);
            if (!insert(item, me)) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "network.serial-known", item.serial())
                        .at("serial");
            }
            record("equipment.added", centre, item.serial(), me);
            return new Done(item.serial());
        });
    }

    /** Notes that a device is elsewhere or otherwise; the centre is the same or another that the person sees. */
    @Transactional
    public void move(UUID id, Move move, CurrentStaff me, String commandKey) {
        Centre from = centres.seen(id, me);
        centres.seen(move.to(), me);
        commands.once(commandKey, me.actor(), List.of(id, move), Done.class, () -> {
            var typed = new Typed();
            State state = typed.choice("state", move.state(), State.class);
            String place = typed.text("place", move.place(), 2, 100);
            String why = typed.text("reason", move.reason(), 2, 500);
            typed.check();
            write(from, move, state, place);
            entry(move.serial(), move.to(), place, state, why, me);
            record("equipment.moved", from, move.serial(), me);
            return new Done(move.serial());
        });
    }

    private void write(Centre from, Move move, State state, String place) {
        int moved = jdbc.sql("""
                UPDATE oversight.equipment SET centre = :to, state = :state, place = :place, version = version + 1
                WHERE serial = :serial AND centre = :from AND version = :version
                """)
                .param("to", move.to())
                .param("state", state.name())
                .param("place", place)
                .param("serial", move.serial())
                .param("from", from.id())
                .param("version", move.version())
                .update();
        if (moved == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.changed-meanwhile");
        }
    }

    /** One line read, with everything wrong in it at once. */
    static Item read(UUID centre, Typing typing) {
        var typed = new Typed();
        String serial = ArabicText.asciiDigits(typing.serial()).strip().toUpperCase(Locale.ROOT);
        if (!serial.matches("[A-Z0-9][A-Z0-9./-]{2,39}")) {
            typed.wrong("serial", "network.serial-wrong");
        }
        var item = new Item(
                serial,
                typed.choice("equipmentKind", typing.equipmentKind(), Kind.class),
                typed.text("model", typing.model(), 2, 100),
                typed.choice("state", typing.state(), State.class),
                centre,
                typed.text("place", typing.place(), 2, 100),
                typed.dayIfAny("warranty", typing.warranty()),
                1);
        typed.check();
        return item;
    }

    Optional<Item> find(String serial) {
        return jdbc.sql("""
                SELECT serial, kind, model, state, centre, place, warranty, version FROM oversight.equipment
                WHERE serial = :serial
                """).param("serial", serial).query(Equipment::row).optional();
    }

    /** False if the serial number is there already. */
    boolean insert(Item item, CurrentStaff me) {
        int written = jdbc.sql("""
                INSERT INTO oversight.equipment (serial, kind, model, state, centre, place, warranty)
                VALUES (:serial, :kind, :model, :state, :centre, :place, :warranty) ON CONFLICT (serial) DO NOTHING
                """)
                .param("serial", item.serial())
                .param("kind", item.kind().name())
                .param("model", item.model())
                .param("state", item.state().name())
                .param("centre", item.centre())
                .param("place", item.place())
                .param("warranty", item.warranty())
                .update();
        if (written == 1) {
            entry(item.serial(), item.centre(), item.place(), item.state(), null, me);
        }
        return written == 1;
    }

    private void entry(String serial, UUID centre, String place, State state, @Nullable String why, CurrentStaff me) {
        jdbc.sql("""
                INSERT INTO oversight.equipment_move (id, serial, centre, place, state, reason, made_by, made_at)
                VALUES (:id, :serial, :centre, :place, :state, :reason, :by, :at)
                """)
                .param("id", Ids.next())
                .param("serial", serial)
                .param("centre", centre)
                .param("place", place)
                .param("state", state.name())
                .param("reason", why)
                .param("by", me.nameAr())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void record(String act, Centre centre, String what, CurrentStaff me) {
        Map<String, String> detail = Map.of("centre", centre.nameAr(), "serial", what);
        journal.record(JournalEntry.act(
                me.actor(), act, centre.id(), centre.unit() == null ? me.unit() : centre.unit(), detail));
    }

    private static Item row(ResultSet row, int index) throws SQLException {
        return new Item(
                row.getString("serial"),
                Kind.valueOf(row.getString("kind")),
                row.getString("model"),
                State.valueOf(row.getString("state")),
                row.getObject("centre", UUID.class),
                row.getString("place"),
                row.getObject("warranty", LocalDate.class),
                row.getInt("version"));
    }
}
