package org.shubbak.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A set of row numbers as ranges, in order; PostgreSQL's {@code int8multirange}. */
record SeqRanges(List<Range> ranges) {

    /** @param last the last number of the range, itself inside */
    record Range(long first, long last) {

        long count() {
            return last - first + 1;
        }

        boolean contains(long seq) {
            return first <= seq && seq <= last;
        }
    }

    SeqRanges {
        ranges = List.copyOf(ranges);
    }

    /** Of numbers in rising order. */
    static SeqRanges of(List<Long> numbers) {
        var ranges = new ArrayList<Range>();
        for (long number : numbers) {
            if (!ranges.isEmpty() && ranges.getLast().last() == number - 1) {
                ranges.set(ranges.size() - 1, new Range(ranges.getLast().first(), number));
            } else {
                ranges.add(new Range(number, number));
            }
        }
        return new SeqRanges(ranges);
    }

    /** Reads {@code {[1,5),[7,8)}}, as PostgreSQL writes it. */
    static SeqRanges read(String multirange) {
        var ranges = new ArrayList<Range>();
        String inner = multirange.substring(1, multirange.length() - 1);
        if (!inner.isEmpty()) {
            for (String range : inner.split("(?<=\\)),")) {
                int comma = range.indexOf(',');
                long first = Long.parseLong(range.substring(1, comma));
                ranges.add(new Range(first, Long.parseLong(range.substring(comma + 1, range.length() - 1)) - 1));
            }
        }
        return new SeqRanges(ranges);
    }

    long count() {
        return ranges.stream().mapToLong(Range::count).sum();
    }

    boolean contains(long seq) {
        return ranges.stream().anyMatch(range -> range.contains(seq));
    }

    /** How many of the numbers are smaller. */
    long below(long seq) {
        return ranges.stream()
                .mapToLong(range -> Math.clamp(seq - range.first(), 0, range.count()))
                .sum();
    }

    @Override
    public String toString() {
        return ranges.stream()
                .map(range -> "[" + range.first() + "," + (range.last() + 1) + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
