package org.shubbak.oversight.signals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a governorate's work through all tests, a service at a time, in one transaction that sees one state. */
@Component
class ExaminingYear {

    /** Is told before each service how many are done, of how many. */
    interface Progress {
        void told(int done, int all);
    }

    /** What came out, over how many decisions. */
    record Examined(List<Tested> tested, long decisions) {}

    private final ReadingWork work;
    private final ClosingTime closing;

    ExaminingYear(ReadingWork work, ClosingTime closing) {
        this.work = work;
        this.closing = closing;
    }

    @Transactional(readOnly = true)
    Examined examine(Reading what, Progress progress) {
        Examining examining = new Examining();
        Queues queues = new Queues(work.loads(what), work.offices(what), closing.within());
        int all = work.services(what);
        AtomicInteger done = new AtomicInteger();
        AtomicLong count = new AtomicLong();
        work.eachService(what, steps -> {
            progress.told(done.getAndIncrement(), all);
            List<Decision> decisions = queues.decisions(steps);
            examining.decisions(decisions);
            count.addAndGet(decisions.size());
        });
        examining.looks(work.looks(what));
        return new Examined(examining.results(), count.get());
    }
}
