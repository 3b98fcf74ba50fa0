package org.shubbak.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.CentreFigures.ByService;
import org.shubbak.oversight.CentreFigures.ByUnit;
import org.shubbak.oversight.CentreFigures.Figures;
import org.shubbak.oversight.CentreFigures.Overdue;
import org.shubbak.oversight.ReportRows.Counted;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The manager's report (تقرير المركز): received, finished, open, late and waiting on whom, for one unit and all below it. */
@Component
public class CentreReport {

    private static final Comparator<ByService> LATEST_FIRST = Comparator.<ByService>comparingLong(
                    s -> -s.figures().late())
            .thenComparingLong(s -> -s.figures().open())
            .thenComparingLong(s -> -s.figures().received())
            .thenComparing(s -> s.code().value());

    private final ReportRows rows;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Scope scope;
    private final Clock clock;

    CentreReport(ReportRows rows, Organisation organisation, Catalogue catalogue, Scope scope, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws org.shubbak.shared.Refusal {@code oversight.other-centre} for a unit the caller does not look after */
    @Transactional(readOnly = true)
    public CentreFigures of(UnitId unit, Period period, CurrentStaff me) {
        scope.require(me, unit);
        List<UnitId> units = List.copyOf(organisation.unitAndBelow(unit));
        LocalDate today = CairoTime.today(clock);
        List<Counted> counted = rows.counted(units, period, today);
        return new CentreFigures(
                organisation.unit(unit),
                period,
                counted.stream().map(Counted::figures).reduce(Figures.NONE, Figures::plus),
                byService(counted),
                byUnit(counted),
                rows.waiting(units, today),
                overdue(units, today),
                rows.undealt(units));
    }

    private List<ByService> byService(List<Counted> counted) {
        List<ByService> services = new ArrayList<>();
        sums(counted, Counted::service)
                .forEach((code, figures) -> services.add(new ByService(code, nameAr(code), nameEn(code), figures)));
        services.sort(LATEST_FIRST);
        return services;
    }

    private List<ByUnit> byUnit(List<Counted> counted) {
        List<ByUnit> units = new ArrayList<>();
        sums(counted, Counted::unit).forEach((id, figures) -> units.add(new ByUnit(organisation.unit(id), figures)));
        units.sort(Comparator.comparing(row -> row.unit().id().value()));
        return units;
    }

    private List<Overdue> overdue(List<UnitId> units, LocalDate today) {
        return rows.overdue(units, today).stream()
                .map(row -> row.named(nameAr(row.service()), nameEn(row.service())))
                .toList();
    }

    private String nameAr(ServiceCode code) {
        return catalogue.find(code).map(ServiceDefinition::nameAr).orElse(code.value());
    }

    private String nameEn(ServiceCode code) {
        return catalogue.find(code).map(ServiceDefinition::nameEn).orElse(code.value());
    }

    private static <K> Map<K, Figures> sums(List<Counted> counted, Function<Counted, K> key) {
        Map<K, Figures> sums = new LinkedHashMap<>();
        counted.forEach(row -> sums.merge(key.apply(row), row.figures(), Figures::plus));
        return sums;
    }
}
