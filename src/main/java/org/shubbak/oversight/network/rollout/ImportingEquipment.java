package org.shubbak.oversight.network.rollout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.shubbak.commands.Commands;
import org.shubbak.oversight.network.sheet.BroughtLists;
import org.shubbak.oversight.network.sheet.BroughtLists.Kept;
import org.shubbak.oversight.network.sheet.BroughtLists.Kind;
import org.shubbak.oversight.network.sheet.ReadList;
import org.shubbak.oversight.network.sheet.SheetWords;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a delivery's list of devices to a centre: looked at first, then all lines or none. */
@Component
public class ImportingEquipment {

    /** The columns of the file, named in its first line in any order. */
    public static final List<String> COLUMNS =
            List.of("serial", "equipmentKind", "model", "state", "place", "warranty");

    private static final List<String> NEEDED = List.of("serial", "equipmentKind", "model", "place");

    /** A list and the centre to which it belongs. */
    public record Preview(Centre centre, Kept list, ReadList<Equipment.Item> read) {}

    private record Done(int added) {}

    private final Equipment equipment;
    private final Centres centres;
    private final BroughtLists lists;
    private final SheetWords words;
    private final Commands commands;

    ImportingEquipment(Equipment equipment, Centres centres, BroughtLists lists, SheetWords words, Commands commands) {
        this.equipment = equipment;
        this.centres = centres;
        this.lists = lists;
        this.words = words;
        this.commands = commands;
    }

    /** Keeps the file for its preview if it is such a list at all. */
    @Transactional
    public UUID upload(UUID id, String name, byte[] file, CurrentStaff me) {
        centres.seen(id, me);
        read(id, file);
        return lists.keep(Kind.EQUIPMENT, id, name, file, me);
    }

    @Transactional(readOnly = true)
    public Preview preview(UUID list, CurrentStaff me) {
        return preview(lists.own(list, Kind.EQUIPMENT, me), me);
    }

    private Preview preview(Kept kept, CurrentStaff me) {
        UUID centre = Objects.requireNonNull(kept.centre());
        return new Preview(centres.seen(centre, me), kept, read(centre, kept.content()));
    }

    /**
     * Adds what is new, as it is read now.
     *
     * @return how many were added
     * @throws Refusal {@code network.import-wrong} when a line is wrong, {@code network.import-done} the second time
     */
    @Transactional
    public int confirm(UUID list, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), List.of("equipment", list), Done.class, () -> {
                    Preview preview = preview(lists.locked(list, Kind.EQUIPMENT, me), me);
                    preview.list().requireRight(preview.read());
                    List<Equipment.Item> fresh = preview.read().fresh();
                    fresh.forEach(item -> add(item, me));
                    lists.written(list);
                    equipment.record("equipment.imported", preview.centre(), Integer.toString(fresh.size()), me);
                    return new Done(fresh.size());
                })
                .added();
    }

    /** Somebody else may have brought the same device in the meantime. */
    private void add(Equipment.Item item, CurrentStaff me) {
        if (!equipment.insert(item, me)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.serial-known", item.serial());
        }
    }

    private ReadList<Equipment.Item> read(UUID centre, byte[] file) {
        return ReadList.of(
                file,
                COLUMNS,
                NEEDED,
                words,
                cells -> Equipment.read(centre, typing(cells)),
                Equipment.Item::serial,
                item -> equipment.find(item.serial()).isPresent());
    }

    private Equipment.Typing typing(Map<String, String> cells) {
        String state = cells.getOrDefault("state", "");
        return new Equipment.Typing(
                cells.getOrDefault("serial", ""),
                words.constant(Equipment.Kind.class, "network.equipment.", cells.getOrDefault("equipmentKind", "")),
                cells.getOrDefault("model", ""),
                state.isEmpty() ? "IN_USE" : words.constant(Equipment.State.class, "network.state.", state),
                cells.getOrDefault("place", ""),
                cells.getOrDefault("warranty", ""));
    }
}
