package org.shubbak.oversight.dashboard;

import org.shubbak.oversight.tally.Figures;
import org.shubbak.oversight.tally.Flow;
import org.shubbak.oversight.tally.Open;

/** Adds figures of places that share no request. */
final class Adding {

    private Adding() {}

    static Figures plus(Figures a, Figures b) {
        return new Figures(plus(a.flow(), b.flow()), plus(a.open(), b.open()));
    }

    private static Flow plus(Flow a, Flow b) {
        return new Flow(
                a.received() + b.received(),
                a.finished() + b.finished(),
                a.accepted() + b.accepted(),
                a.refused() + b.refused(),
                a.deemedAccepted() + b.deemedAccepted(),
                a.withdrawn() + b.withdrawn(),
                a.finishedLate() + b.finishedLate(),
                a.sinceFinished() + b.sinceFinished(),
                a.sinceInTime() + b.sinceInTime());
    }

    private static Open plus(Open a, Open b) {
        return new Open(a.all() + b.all(), a.late() + b.late(), a.nearLate() + b.nearLate());
    }
}
