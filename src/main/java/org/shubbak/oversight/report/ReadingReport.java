package org.shubbak.oversight.report;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Sector;
import org.shubbak.oversight.Places;
import org.shubbak.oversight.late.LateCauses;
import org.shubbak.oversight.satisfaction.Satisfaction;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Axis;
import org.shubbak.oversight.tally.Cut;
import org.shubbak.oversight.tally.Line;
import org.shubbak.oversight.tally.Pace;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Tallies;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Puts the monthly report together out of the kept figures. */
@Component
class ReadingReport {

    /** The channel of the mobile centre. */
    private static final String MOBILE = "mobile";

    private final Tallies tallies;
    private final CentreLines centres;
    private final Satisfaction satisfaction;
    private final LateCauses late;
    private final Places places;
    private final Catalogue catalogue;
    private final Clock clock;

    ReadingReport(
            Tallies tallies,
            CentreLines centres,
            Satisfaction satisfaction,
            LateCauses late,
            Places places,
            Catalogue catalogue,
            Clock clock) {
        this.tallies = tallies;
        this.centres = centres;
        this.satisfaction = satisfaction;
        this.late = late;
        this.places = places;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** In the caller's snapshot, so that all tables tell of the same moment. */
    MonthReport of(Area area, YearMonth month, Bilingual madeBy) {
        Question question = Question.of(area, month);
        var total = tallies.of(question);
        return new MonthReport(
                area,
                month,
                tallies.asOf().orElse(clock.instant()),
                clock.instant(),
                madeBy,
                new ReportLine(area.code(), places.name(area), total.flow(), tallies.pace(question)),
                total.open(),
                tallies.of(question.with(Cut.NONE.withChannel(MOBILE))).flow(),
                satisfaction.of(area, question.span()),
                lateness(area, month),
                tables(question));
    }

    private MonthReport.Lateness lateness(Area area, YearMonth month) {
        List<UnitId> units = places.units(area).stream().map(UnitId::new).toList();
        return new MonthReport.Lateness(late.of(units, month), late.promises(units, month));
    }

    private List<ReportTable> tables(Question question) {
        List<ReportTable> tables = new ArrayList<>();
        if (question.area().kind() == Area.Kind.COUNTRY) {
            tables.add(table(ReportTable.Kind.GOVERNORATES, Axis.CHILD, question, places::governorate));
        }
        tables.add(table(ReportTable.Kind.SECTORS, Axis.SECTOR, question, sectors()));
        tables.add(table(ReportTable.Kind.SERVICES, Axis.SERVICE, question, this::service));
        tables.add(centres(question));
        return tables;
    }

    private ReportTable table(ReportTable.Kind kind, Axis axis, Question question, Function<String, Bilingual> names) {
        return new ReportTable(kind, lines(tallies.by(axis, question), tallies.pace(axis, question), names));
    }

    private ReportTable centres(Question question) {
        Map<String, Pace> paces = new TreeMap<>();
        if (question.area().kind() == Area.Kind.COUNTRY) {
            tallies.by(Axis.CHILD, question)
                    .forEach(one -> paces.putAll(tallies.pace(Axis.CHILD, question.in(Area.governorate(one.key())))));
        } else {
            paces.putAll(tallies.pace(Axis.CHILD, question));
        }
        return new ReportTable(ReportTable.Kind.CENTRES, lines(centres.of(question), paces, places::unit));
    }

    /** Only lines of the month: what is merely open has its place in the totals. */
    private static List<ReportLine> lines(
            List<Line> lines, Map<String, Pace> paces, Function<String, Bilingual> names) {
        return lines.stream()
                .filter(line -> line.figures().flow().received() > 0
                        || line.figures().flow().finished() > 0)
                .map(line -> new ReportLine(
                        line.key(),
                        names.apply(line.key()),
                        line.figures().flow(),
                        paces.getOrDefault(line.key(), NO_PACE)))
                .toList();
    }

    private static final Pace NO_PACE = new Pace(new Pace.Quantiles(null, null), new Pace.Quantiles(null, null));

    private Function<String, Bilingual> sectors() {
        Map<String, Bilingual> names = catalogue.sectors().stream()
                .collect(Collectors.toMap(Sector::code, it -> new Bilingual(it.labelAr(), it.labelEn())));
        return code -> names.getOrDefault(code, new Bilingual(code, code));
    }

    private Bilingual service(String code) {
        var named = catalogue.named(new ServiceCode(code));
        return new Bilingual(named.nameAr(), named.nameEn());
    }
}
