package org.shubbak.oversight.web.dashboard;

import java.util.List;
import java.util.function.ToLongFunction;

/** Lengths of bars that stand beside figures, in hundredths of the longest. */
public record Bars<T>(T row, long number, long length) {

    static <T> List<Bars<T>> of(List<T> rows, ToLongFunction<T> number) {
        long most = Math.max(1, rows.stream().mapToLong(number).max().orElse(1));
        return rows.stream().map(row -> bar(row, number.applyAsLong(row), most)).toList();
    }

    private static <T> Bars<T> bar(T row, long number, long most) {
        return new Bars<>(row, number, number == 0 ? 0 : Math.max(1, number * 100 / most));
    }
}
