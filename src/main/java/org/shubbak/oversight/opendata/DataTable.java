package org.shubbak.oversight.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of a published month, with the names of their columns. */
public enum DataTable {
    GOVERNORATES("governorates", "governorate", "name_ar", "name_en"),
    CENTRES("centres-by-sector", "governorate", "centre", "centre_ar", "centre_en", "sector", "sector_ar", "sector_en"),
    SERVICES("services", "sector", "sector_ar", "sector_en", "service", "service_ar", "service_en");

    /** Stands for a number that is withheld. */
    public static final String WITHHELD = "*";

    private final String file;
    private final List<String> columns;

    DataTable(String file, String... words) {
        this.file = file;
        List<String> all = new ArrayList<>(List.of("month"));
        all.addAll(List.of(words));
        Stream.of(Measure.values()).map(Measure::column).forEach(all::add);
        this.columns = List.copyOf(all);
    }

    /** The name of its file without the ending. */
    public String file() {
        return file;
    }

    public List<String> columns() {
        return columns;
    }

    public static Optional<DataTable> named(String file) {
        return Arrays.stream(values()).filter(table -> table.file.equals(file)).findFirst();
    }

    /** Whether a column holds numbers. */
    public static boolean counts(String column) {
        return Stream.of(Measure.values()).anyMatch(measure -> measure.column().equals(column));
    }
}
