package org.shubbak.oversight.opendata;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.opendata.MonthFigures.CentreSector;
import org.shubbak.oversight.opendata.MonthFigures.Governorate;
import org.shubbak.oversight.opendata.MonthFigures.Service;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Axis;
import org.shubbak.oversight.tally.Flow;
import org.shubbak.oversight.tally.Line;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Tallies;
import org.springframework.stereotype.Component;

/** Reads a month out of the kept figures as it is published. */
@Component
class ReadingMonth {

    private final Tallies tallies;
    private final Organisation organisation;

    ReadingMonth(Tallies tallies, Organisation organisation) {
        this.tallies = tallies;
        this.organisation = organisation;
    }

    MonthFigures of(YearMonth month) {
        Question country = Question.of(Area.country(), month);
        return new MonthFigures(tallies.of(country).flow(), governorates(country), centres(month), services(country));
    }

    private List<Governorate> governorates(Question country) {
        return tallies.by(Axis.CHILD, country).stream()
                .filter(ReadingMonth::some)
                .map(line -> new Governorate(line.key(), line.figures().flow()))
                .toList();
    }

    private List<CentreSector> centres(YearMonth month) {
        List<CentreSector> centres = new ArrayList<>();
        for (Unit unit : organisation.units()) {
            String governorate = organisation.governorateOf(unit.id());
            tallies.by(Axis.SECTOR, Question.of(Area.unit(unit.id()), month)).stream()
                    .filter(ReadingMonth::some)
                    .forEach(line -> centres.add(new CentreSector(
                            governorate,
                            unit.id().value(),
                            line.key(),
                            line.figures().flow())));
        }
        return centres;
    }

    private List<Service> services(Question country) {
        List<Service> services = new ArrayList<>();
        for (Line sector : tallies.by(Axis.SECTOR, country)) {
            tallies.by(Axis.SERVICE, country.with(country.cut().withSector(sector.key()))).stream()
                    .filter(ReadingMonth::some)
                    .forEach(line -> services.add(
                            new Service(sector.key(), line.key(), line.figures().flow())));
        }
        return services;
    }

    private static boolean some(Line line) {
        Flow flow = line.figures().flow();
        return flow.received() > 0 || flow.finished() > 0;
    }
}
