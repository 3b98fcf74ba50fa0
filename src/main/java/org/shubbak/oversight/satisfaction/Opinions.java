package org.shubbak.oversight.satisfaction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.report.CentreLines;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Axis;
import org.shubbak.oversight.tally.Line;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Span;
import org.shubbak.oversight.tally.Tallies;
import org.springframework.stereotype.Component;

/** What applicants think, by centre and by service: their answers, and complaints to a thousand requests received. */
@Component
public class Opinions {

    private final Satisfaction satisfaction;
    private final Complaints complaints;
    private final CentreLines centres;
    private final Tallies tallies;

    Opinions(Satisfaction satisfaction, Complaints complaints, CentreLines centres, Tallies tallies) {
        this.satisfaction = satisfaction;
        this.complaints = complaints;
        this.centres = centres;
        this.tallies = tallies;
    }

    /**
     * One centre or service.
     *
     * @param received in the span
     */
    public record Opinion(String key, Answers answers, long complaints, long received) {

        /** Complaints to a thousand requests received; null where none was received. */
        public @Nullable Double perThousand() {
            return received == 0 ? null : complaints * 1000.0 / received;
        }
    }

    public List<Opinion> byCentre(Area area, Span span) {
        return joined(
                satisfaction.byCentre(area, span),
                complaints.byCentre(area, span),
                centres.of(Question.of(area, span)));
    }

    public List<Opinion> byService(Area area, Span span) {
        return joined(
                satisfaction.byService(area, span),
                complaints.byService(area, span),
                tallies.by(Axis.SERVICE, Question.of(area, span)));
    }

    private static List<Opinion> joined(Map<String, Answers> answers, Map<String, Long> complaints, List<Line> lines) {
        Map<String, Long> received = new HashMap<>();
        lines.forEach(line -> received.put(line.key(), line.figures().flow().received()));
        TreeSet<String> keys = new TreeSet<>(answers.keySet());
        keys.addAll(complaints.keySet());
        return keys.stream()
                .map(key -> new Opinion(
                        key,
                        answers.getOrDefault(key, Answers.NONE),
                        complaints.getOrDefault(key, 0L),
                        received.getOrDefault(key, 0L)))
                .sorted(Comparator.comparingLong(
                        (Opinion opinion) -> -opinion.answers().count()))
                .toList();
    }
}
