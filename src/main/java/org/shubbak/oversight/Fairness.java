package org.shubbak.oversight;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.FairnessFigure.ByService;
import org.shubbak.oversight.FairnessFigure.Reason;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts for the public how often work was done out of its turn in the last 90 days, and why. */
@Component
public class Fairness {

    private static final int DAYS = 90;

    private record Act(String service, String reason, long acts) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Clock clock;

    Fairness(JdbcClient jdbc, Organisation organisation, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The units that decide files, each with a figure of its own. */
    public List<Unit> units() {
        return organisation.units().stream()
                .filter(unit -> unit.backOffice().equals(unit.id()))
                .toList();
    }

    /** The figure of the unit that decides the files received in {@code unit}. */
    @Transactional(readOnly = true)
    public FairnessFigure of(UnitId unit) {
        Unit office = organisation.unit(organisation.backOfficeOf(unit));
        Period period = Period.lastDays(CairoTime.today(clock), DAYS);
        List<Act> acts = outOfTurn(office.id(), period);
        return new FairnessFigure(
                office,
                period,
                finished(office.id(), period),
                acts.stream().mapToLong(Act::acts).sum(),
                byReason(acts),
                byService(acts));
    }

    private long finished(UnitId unit, Period period) {
        return jdbc.sql("""
                SELECT count(*) FROM workflow.report_done_step
                WHERE unit = :unit AND closed_at >= :start AND closed_at < :end
                """)
                .param("unit", unit.value())
                .param("start", period.start())
                .param("end", period.end())
                .query((row, index) -> row.getLong(1))
                .single();
    }

    private List<Act> outOfTurn(UnitId unit, Period period) {
        return jdbc.sql("""
                SELECT service, turn_reason, count(*) AS acts
                FROM workflow.report_done_step
                WHERE unit = :unit AND closed_at >= :start AND closed_at < :end AND turn_reason IS NOT NULL
                GROUP BY service, turn_reason
                """)
                .param("unit", unit.value())
                .param("start", period.start())
                .param("end", period.end())
                .query((row, index) ->
                        new Act(row.getString("service"), row.getString("turn_reason"), row.getLong("acts")))
                .list();
    }

    private List<Reason> byReason(List<Act> acts) {
        Map<String, Long> sums = acts.stream()
                .collect(Collectors.groupingBy(
                        act -> TurnReasons.publicCode(act.reason()), Collectors.summingLong(Act::acts)));
        return sums.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> Long.compare(b.acts(), a.acts()))
                .toList();
    }

    private List<ByService> byService(List<Act> acts) {
        Map<String, Long> sums =
                acts.stream().collect(Collectors.groupingBy(Act::service, Collectors.summingLong(Act::acts)));
        return sums.entrySet().stream()
                .map(entry -> named(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> Long.compare(b.acts(), a.acts()))
                .toList();
    }

    private ByService named(String code, long acts) {
        return catalogue
                .find(new ServiceCode(code))
                .map(service -> new ByService(service.nameAr(), service.nameEn(), acts))
                .orElse(new ByService(code, code, acts));
    }
}
