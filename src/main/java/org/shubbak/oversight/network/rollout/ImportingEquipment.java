package org.shubbak.oversight.network.rollout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Csv;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a delivery's list of devices to a centre: all lines or none, and first as a trial that writes nothing. */
@Component
public class ImportingEquipment {

    /** The columns of the file, named in its first line in any order. */
    public static final List<String> COLUMNS = List.of("serial", "kind", "model", "state", "place", "warranty");

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST_SHOWN = 100;

    /** What is wrong in a line; the line with the names of the columns is line 1. */
    public record Wrong(int line, FieldError error) {}

    /** @param known lines whose serial number is there already; they stay as they are */
    public record Report(int added, int known, List<Wrong> wrong, boolean written) {}

    private record Brought(int added, int known) {}

    private final Equipment equipment;
    private final Centres centres;
    private final Commands commands;

    ImportingEquipment(Equipment equipment, Centres centres, Commands commands) {
        this.equipment = equipment;
        this.centres = centres;
        this.commands = commands;
    }

    /** Reads the file and, if {@code write} and every line is right, adds what is new. Bringing it again adds nothing. */
    @Transactional
    public Report bring(UUID id, byte[] file, boolean write, CurrentStaff me, String commandKey) {
        Centre centre = centres.seen(id, me);
        var wrong = new ArrayList<Wrong>();
        List<Equipment.Item> items = read(id, file, wrong);
        List<Equipment.Item> fresh = items.stream()
                .filter(item -> equipment.find(item.serial()).isEmpty())
                .toList();
        if (!write || !wrong.isEmpty()) {
            return new Report(fresh.size(), items.size() - fresh.size(), List.copyOf(wrong), false);
        }
        var asked = List.of(id, file.length, Arrays.hashCode(file));
        Brought brought = commands.once(commandKey, me.actor(), asked, Brought.class, () -> {
            fresh.forEach(item -> add(item, me));
            equipment.record("equipment.imported", centre, Integer.toString(fresh.size()), me);
            return new Brought(fresh.size(), items.size() - fresh.size());
        });
        return new Report(brought.added(), brought.known(), List.of(), true);
    }

    /** Somebody else may have brought the same device in the meantime. */
    private void add(Equipment.Item item, CurrentStaff me) {
        if (!equipment.insert(item, me)) {
            throw refused("network.serial-known", item.serial());
        }
    }

    private static List<Equipment.Item> read(UUID centre, byte[] file, List<Wrong> wrong) {
        List<List<String>> lines = lines(file);
        List<String> head = lines.getFirst().stream().map(String::strip).toList();
        if (!head.containsAll(List.of("serial", "kind", "model", "place"))) {
            throw refused("organisation.import-head", String.join(",", COLUMNS));
        }
        var items = new ArrayList<Equipment.Item>();
        var seen = new HashSet<String>();
        for (int i = 1; i < lines.size() && wrong.size() < MOST_SHOWN; i++) {
            if (lines.get(i).size() == head.size()) {
                line(centre, named(head, lines.get(i)), i + 1, items, seen, wrong);
            } else if (!String.join("", lines.get(i)).isBlank()) {
                wrong.add(new Wrong(
                        i + 1,
                        FieldError.of(
                                "",
                                "organisation.import-cells",
                                head.size(),
                                lines.get(i).size())));
            }
        }
        return items;
    }

    private static void line(
            UUID centre,
            Map<String, String> cells,
            int line,
            List<Equipment.Item> items,
            HashSet<String> seen,
            List<Wrong> wrong) {
        try {
            Equipment.Item item = Equipment.read(centre, typing(cells));
            if (!seen.add(item.serial())) {
                wrong.add(new Wrong(line, FieldError.of("serial", "network.serial-known", item.serial())));
            }
            items.add(item);
        } catch (Refusal refusal) {
            refusal.errors().forEach(error -> wrong.add(new Wrong(line, error)));
        }
    }

    private static Equipment.Typing typing(Map<String, String> cells) {
        return new Equipment.Typing(
                cells.getOrDefault("serial", ""),
                cells.getOrDefault("kind", ""),
                cells.getOrDefault("model", ""),
                cells.getOrDefault("state", "IN_USE"),
                cells.getOrDefault("place", ""),
                cells.getOrDefault("warranty", ""));
    }

    private static Map<String, String> named(List<String> head, List<String> cells) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < head.size(); i++) {
            named.put(head.get(i), cells.get(i));
        }
        return named;
    }

    private static List<List<String>> lines(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            throw refused("organisation.import-size", LARGEST / 1024 / 1024);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Csv.lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | IllegalArgumentException broken) {
            throw refused("organisation.import-broken");
        }
    }

    private static Refusal refused(String code, Object... args) {
        return Refusal.of(Refusal.Kind.INVALID, code, args).at("list");
    }
}
