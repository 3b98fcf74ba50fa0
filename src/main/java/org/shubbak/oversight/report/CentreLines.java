package org.shubbak.oversight.report;

import java.util.List;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Axis;
import org.shubbak.oversight.tally.Line;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Tallies;
import org.springframework.stereotype.Component;

/** The figures by centre of any area; in the country the centres of all governorates. */
@Component
public class CentreLines {

    private final Tallies tallies;

    CentreLines(Tallies tallies) {
        this.tallies = tallies;
    }

    public List<Line> of(Question question) {
        return switch (question.area().kind()) {
            case COUNTRY ->
                tallies.by(Axis.CHILD, question).stream()
                        .flatMap(governorate ->
                                tallies.by(Axis.CHILD, question.in(Area.governorate(governorate.key()))).stream())
                        .toList();
            case GOVERNORATE, BELOW -> tallies.by(Axis.CHILD, question);
            case UNIT -> List.of(new Line(question.area().code(), tallies.of(question)));
        };
    }
}
