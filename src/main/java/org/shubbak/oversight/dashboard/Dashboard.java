package org.shubbak.oversight.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.shubbak.oversight.tally.Axis;
import org.shubbak.oversight.tally.Line;
import org.shubbak.oversight.tally.Question;

/**
 * One page of figures (لوحة المتابعة).
 *
 * @param path the levels above this one that the reader sees, and this one
 * @param byDay whether the timeline is one of days; of months otherwise
 * @param timeline every day or month of the span up to today
 * @param axis by what the rows are
 * @param places next below the level; together they are the level
 * @param deeper what lies below the places, for the map
 * @param each every unit of the level by itself, where it has several
 * @param late the longest late, with who has them
 */
public record Dashboard(
        Level level,
        List<Level> path,
        Question question,
        LocalDate today,
        Headline headline,
        boolean byDay,
        List<Line> timeline,
        List<Row> channels,
        Axis axis,
        List<Row> rows,
        List<Place> places,
        List<Place> deeper,
        List<Place> each,
        List<LateRow> late) {}
