package org.shubbak.queue.hall;

import java.util.List;
import org.shubbak.catalogue.Labelled;

/**
 * One line of a hall (صف): its people are called in one order, with one prefix on their tickets.
 *
 * @param sectors English names of the sectors whose services it takes; empty for all that no other line takes
 */
public record Line(String prefix, String labelAr, String labelEn, Kind kind, List<String> sectors) implements Labelled {

    /** What people come for. */
    public enum Kind {
        INTAKE,
        PAYMENT,
        DELIVERY
    }

    public Line {
        sectors = List.copyOf(sectors);
    }
}
