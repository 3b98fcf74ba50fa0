package org.shubbak.oversight.network.rollout;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.rollout.ReadingCentres.Listed;
import org.shubbak.oversight.network.sheet.BroughtLists;
import org.shubbak.oversight.network.sheet.BroughtLists.Kept;
import org.shubbak.oversight.network.sheet.BroughtLists.Kind;
import org.shubbak.oversight.network.sheet.ReadList;
import org.shubbak.oversight.network.sheet.SheetWords;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a list of centres into the plan (حصر المراكز): looked at first, then all lines or none. */
@Component
public class ImportingCentres {

    /** The columns of the file, named in its first line in any order. */
    public static final List<String> COLUMNS =
            List.of("governorate", "nameAr", "nameEn", "unit", "day", "stage", "stageDay");

    private static final List<String> NEEDED = List.of("governorate", "nameAr", "nameEn", "day");

    /** A list as it is read now. */
    public record Preview(Kept list, ReadList<Listed> read) {}

    private record Done(int added) {}

    private final JdbcClient jdbc;
    private final ReadingCentres reading;
    private final Planners planners;
    private final BroughtLists lists;
    private final SheetWords words;
    private final Commands commands;
    private final Journal journal;

    ImportingCentres(
            JdbcClient jdbc,
            ReadingCentres reading,
            Planners planners,
            BroughtLists lists,
            SheetWords words,
            Commands commands,
            Journal journal) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.planners = planners;
        this.lists = lists;
        this.words = words;
        this.commands = commands;
        this.journal = journal;
    }

    /** Keeps the file for its preview if it is such a list at all. */
    @Transactional
    public UUID upload(String name, byte[] file, CurrentStaff me) {
        if (!planners.plans(me)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "network.not-a-planner");
        }
        read(file, me);
        return lists.keep(Kind.CENTRES, null, name, file, me);
    }

    @Transactional(readOnly = true)
    public Preview preview(UUID list, CurrentStaff me) {
        return preview(lists.own(list, Kind.CENTRES, me), me);
    }

    private Preview preview(Kept kept, CurrentStaff me) {
        return new Preview(kept, read(kept.content(), me));
    }

    /**
     * Adds what is new, as it is read now.
     *
     * @return how many were added
     * @throws Refusal {@code network.import-wrong} when a line is wrong, {@code network.import-done} the second time
     */
    @Transactional
    public int confirm(UUID list, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), List.of("centres", list), Done.class, () -> {
                    Preview preview = preview(lists.locked(list, Kind.CENTRES, me), me);
                    preview.list().requireRight(preview.read());
                    List<Listed> fresh = preview.read().fresh();
                    fresh.forEach(centre -> reading.insert(centre, me));
                    lists.written(list);
                    Map<String, String> detail = Map.of("added", Integer.toString(fresh.size()));
                    journal.record(JournalEntry.act(me.actor(), "rollout.imported", list, me.unit(), detail));
                    return new Done(fresh.size());
                })
                .added();
    }

    private ReadList<Listed> read(byte[] file, CurrentStaff me) {
        Set<String> known = known();
        return ReadList.of(
                file,
                COLUMNS,
                NEEDED,
                words,
                cells -> reading.read(cells, me),
                Listed::mark,
                centre -> known.contains(centre.mark()));
    }

    /** By what each centre of the plan is known: its unit, or its governorate and name. */
    private Set<String> known() {
        var known = new HashSet<String>();
        jdbc.sql("SELECT unit, governorate, name_ar FROM oversight.centre").query(row -> {
            String unit = row.getString("unit");
            known.add(unit == null ? mark(row.getString("governorate"), row.getString("name_ar")) : unit);
        });
        return known;
    }

    static String mark(String governorate, String nameAr) {
        return governorate + " " + ArabicText.fold(nameAr);
    }
}
