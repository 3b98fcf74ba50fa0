package org.shubbak.oversight.signals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One finished step of dealt work.
 *
 * @param offices the engineers and offices that the file names
 * @param favourable whether it went on, or was refused; null for what is neither, like a return
 * @param load how many other steps the person had open when it was opened
 * @param choice whether another request of the same service and task was open for the same person when it was closed
 * @param atClosing whether it was closed in the last minutes of the day or after it
 * @param effort seconds since the step was opened or since the person's decision before, whichever was later: what stood in
 *     a queue is not held against anybody
 * @param asked how often the person asked the applicant to complete this file in this step
 */
record Decision(
        UUID request,
        String number,
        UUID staff,
        String unit,
        String service,
        String task,
        Instant closed,
        @Nullable Boolean favourable,
        boolean outOfTurn,
        List<String> offices,
        int load,
        boolean choice,
        boolean atClosing,
        long effort,
        int asked) {

    Case file() {
        return new Case(request, number, closed);
    }

    /** Work of one kind: the same service and task. */
    String work() {
        return service + " " + task;
    }

    /** How busy the person was: 0, 1–2, 3–6, 7–14, …: doubling. */
    int busy() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(load + 1);
    }
}
