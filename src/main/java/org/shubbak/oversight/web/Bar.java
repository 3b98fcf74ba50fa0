package org.shubbak.oversight.web;

import java.util.List;
import org.shubbak.oversight.CentreFigures.Waiting;

/** One row of the chart: its length in hundredths of the longest. */
public record Bar(Waiting waiting, long length) {

    static List<Bar> of(List<Waiting> waiting) {
        long most = waiting.stream().mapToLong(Waiting::steps).max().orElse(1);
        return waiting.stream()
                .map(row -> new Bar(row, Math.max(1, row.steps() * 100 / most)))
                .toList();
    }
}
