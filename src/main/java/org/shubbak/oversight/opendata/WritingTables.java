package org.shubbak.oversight.opendata;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.Sector;
import org.shubbak.oversight.Places;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Flow;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;

/** Writes the tables of a masked month. */
@Component
class WritingTables {

    private final Places places;
    private final Catalogue catalogue;

    WritingTables(Places places, Catalogue catalogue) {
        this.places = places;
        this.catalogue = catalogue;
    }

    Map<DataTable, String> of(YearMonth month, MaskedMonth masked) {
        return Map.of(
                DataTable.GOVERNORATES, text(DataTable.GOVERNORATES, governorates(month, masked)),
                DataTable.CENTRES, text(DataTable.CENTRES, centres(month, masked)),
                DataTable.SERVICES, text(DataTable.SERVICES, services(month, masked)));
    }

    private List<List<String>> governorates(YearMonth month, MaskedMonth masked) {
        List<List<String>> rows = new ArrayList<>();
        var figures = masked.figures();
        for (int i = 0; i < figures.governorates().size(); i++) {
            var line = figures.governorates().get(i);
            int at = i;
            rows.add(row(
                    List.of(month.toString(), line.code()),
                    places.governorate(line.code()),
                    line.flow(),
                    measure -> masked.governorateShown(measure, at)));
        }
        rows.add(row(
                List.of(month.toString(), Area.EGYPT),
                places.name(Area.country()),
                figures.total(),
                masked::totalShown));
        return rows;
    }

    private List<List<String>> centres(YearMonth month, MaskedMonth masked) {
        Map<String, Bilingual> sectors = sectors();
        List<List<String>> rows = new ArrayList<>();
        var lines = masked.figures().centres();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var centre = places.unit(line.centre());
            int at = i;
            rows.add(row(
                    List.of(
                            month.toString(),
                            line.governorate(),
                            line.centre(),
                            centre.ar(),
                            centre.en(),
                            line.sector()),
                    sectors.getOrDefault(line.sector(), same(line.sector())),
                    line.flow(),
                    measure -> masked.centreShown(measure, at)));
        }
        return rows;
    }

    private List<List<String>> services(YearMonth month, MaskedMonth masked) {
        Map<String, Bilingual> sectors = sectors();
        List<List<String>> rows = new ArrayList<>();
        var lines = masked.figures().services();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var sector = sectors.getOrDefault(line.sector(), same(line.sector()));
            var service = catalogue.named(new ServiceCode(line.code()));
            int at = i;
            rows.add(row(
                    List.of(month.toString(), line.sector(), sector.ar(), sector.en(), line.code()),
                    new Bilingual(service.nameAr(), service.nameEn()),
                    line.flow(),
                    measure -> masked.serviceShown(measure, at)));
        }
        return rows;
    }

    private static List<String> row(List<String> words, Bilingual name, Flow flow, Predicate<Measure> shown) {
        List<String> row = new ArrayList<>(words);
        row.add(name.ar());
        row.add(name.en());
        for (Measure measure : Measure.values()) {
            row.add(shown.test(measure) ? Long.toString(measure.of(flow)) : DataTable.WITHHELD);
        }
        return row;
    }

    private Map<String, Bilingual> sectors() {
        return catalogue.sectors().stream()
                .collect(Collectors.toMap(Sector::code, it -> new Bilingual(it.labelAr(), it.labelEn())));
    }

    private static Bilingual same(String code) {
        return new Bilingual(code, code);
    }

    private static String text(DataTable table, List<List<String>> rows) {
        return CsvText.of(table.columns(), rows);
    }
}
