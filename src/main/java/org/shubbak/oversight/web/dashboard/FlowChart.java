package org.shubbak.oversight.web.dashboard;

import java.util.List;
import java.util.function.ToLongFunction;
import org.shubbak.oversight.tally.Flow;
import org.shubbak.oversight.tally.Line;

/**
 * What came in and what was finished, day by day or month by month, as two rows of bars on one scale.
 *
 * @param keys the days or months, the first first
 */
public record FlowChart(List<String> keys, List<Series> series) {

    /** So many bars still have room for a word each. */
    private static final int ROOM_FOR_WORDS = 13;

    private static final int HEIGHT = 100;

    /**
     * One row of bars.
     *
     * @param peak the key of the highest bar
     */
    public record Series(String name, long total, String peak, long most, List<Bar> bars) {}

    /** A bar: its height in hundredths of the highest of both rows. */
    public record Bar(long number, long height) {}

    static FlowChart of(List<Line> timeline) {
        long most = Math.max(1, Math.max(most(timeline, Flow::received), most(timeline, Flow::finished)));
        return new FlowChart(
                timeline.stream().map(Line::key).toList(),
                List.of(
                        series("received", timeline, Flow::received, most),
                        series("finished", timeline, Flow::finished, most)));
    }

    public boolean empty() {
        return series.stream().allMatch(one -> one.total() == 0);
    }

    /** Whether each bar can have its number and its name. */
    public boolean roomForWords() {
        return keys.size() <= ROOM_FOR_WORDS;
    }

    /** The keys that are written under the bars: all, or the ends and the middle. */
    public List<String> words() {
        return roomForWords() ? keys : List.of(keys.getFirst(), keys.get(keys.size() / 2), keys.getLast());
    }

    private static Series series(String name, List<Line> timeline, ToLongFunction<Flow> number, long most) {
        long highest = most(timeline, number);
        return new Series(
                name,
                timeline.stream().mapToLong(line -> of(line, number)).sum(),
                timeline.stream()
                        .filter(line -> of(line, number) == highest)
                        .findFirst()
                        .map(Line::key)
                        .orElse(""),
                highest,
                timeline.stream().map(line -> bar(of(line, number), most)).toList());
    }

    private static Bar bar(long number, long most) {
        return new Bar(number, number == 0 ? 0 : Math.max(1, number * HEIGHT / most));
    }

    private static long most(List<Line> timeline, ToLongFunction<Flow> number) {
        return timeline.stream().mapToLong(line -> of(line, number)).max().orElse(0);
    }

    private static long of(Line line, ToLongFunction<Flow> number) {
        return number.applyAsLong(line.figures().flow());
    }
}
