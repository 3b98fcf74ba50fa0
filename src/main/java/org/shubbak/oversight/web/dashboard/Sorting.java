package org.shubbak.oversight.web.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.shubbak.oversight.tally.Figures;

/** By which column a table is sorted: figures fall, names rise. What is late comes first where nothing is chosen. */
public enum Sorting {
    NAME,
    RECEIVED,
    FINISHED,
    RATE,
    OPEN,
    LATE,
    SHARE;

    /** The columns of figures in their order. */
    public static final List<Sorting> COLUMNS = List.of(RECEIVED, FINISHED, RATE, OPEN, LATE, SHARE);

    static Sorting read(String word) {
        return List.of(values()).stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(LATE);
    }

    /** As it stands in addresses and messages. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The column's figure as it is shown. */
    public String of(Figures figures) {
        return switch (this) {
            case NAME -> "";
            case RATE -> Shown.percent(figures.flow().announcedRate());
            case SHARE -> Shown.percent(figures.open().late(), figures.open().all());
            default -> Shown.whole((long) number(figures));
        };
    }

    <T> List<T> sorted(List<T> rows, Function<T, Figures> figures, Function<T, String> name) {
        Comparator<T> byName = Comparator.comparing(name, String::compareTo);
        Comparator<T> order = this == NAME
                ? byName
                : Comparator.<T>comparingDouble(row -> -number(figures.apply(row)))
                        .thenComparingDouble(row -> -OPEN.number(figures.apply(row)))
                        .thenComparingDouble(row -> -RECEIVED.number(figures.apply(row)))
                        .thenComparing(byName);
        return rows.stream().sorted(order).toList();
    }

    private double number(Figures figures) {
        Double rate = figures.flow().announcedRate();
        return switch (this) {
            case NAME -> 0;
            case RECEIVED -> figures.flow().received();
            case FINISHED -> figures.flow().finished();
            case RATE -> rate == null ? -1 : rate;
            case OPEN -> figures.open().all();
            case LATE -> figures.open().late();
            case SHARE ->
                figures.open().all() == 0
                        ? -1
                        : (double) figures.open().late() / figures.open().all();
        };
    }
}
