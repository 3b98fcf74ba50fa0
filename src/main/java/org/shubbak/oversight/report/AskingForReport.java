package org.shubbak.oversight.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.tally.Area;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the report of a month (طلب التقرير الشهري); it is made at once by {@link MakingReports}, and kept. */
@Component
public class AskingForReport {

    /** No report goes further back. */
    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    private final Commands commands;
    private final MonthReports reports;
    private final Scope scope;
    private final Journal journal;
    private final Clock clock;

    AskingForReport(Commands commands, MonthReports reports, Scope scope, Journal journal, Clock clock) {
        this.commands = commands;
        this.reports = reports;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /** The answer. */
    public record Asked(UUID report) {}

    /**
     * Asks once for this command key.
     *
     * @throws Refusal {@code oversight.other-centre}, {@code reports.month}
     */
    @Transactional
    public Asked ask(Area area, String month, CurrentStaff me, String commandKey) {
        scope.require(me, area);
        YearMonth asked = read(month);
        var print = Map.of("area", area, "month", asked.toString());
        return commands.once(commandKey, me.actor(), print, Asked.class, () -> {
            UUID id = Ids.next();
            reports.add(id, area, asked, me.id(), clock.instant());
            journal.record(JournalEntry.act(
                    me.actor(),
                    "reports.asked",
                    null,
                    me.unit(),
                    Map.of("report", id.toString(), "area", area.code(), "month", asked.toString())));
            return new Asked(id);
        });
    }

    private YearMonth read(String month) {
        try {
            YearMonth read = YearMonth.parse(month.strip());
            if (!read.isBefore(FIRST) && !read.isAfter(YearMonth.from(CairoTime.today(clock)))) {
                return read;
            }
        } catch (DateTimeException shapeless) {
            // said below, like a month that has not begun
        }
        throw Refusal.of(Refusal.Kind.INVALID, "reports.month").at("month");
    }
}
