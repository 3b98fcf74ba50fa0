package org.shubbak.oversight.signals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
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
        Loads loads = work.loads(what);
        List<String> services = work.services(what);
        BiPredicate<String, Instant> atClosing = closing.within();
        long count = 0;
        for (int i = 0; i < services.size(); i++) {
            progress.told(i, services.size());
            String service = services.get(i);
            Map<UUID, List<String>> offices = work.offices(what, service);
            List<Decision> decisions =
                    new Queues(loads, offices, atClosing).decisions(work.steps(what, service));
            examining.decisions(decisions);
            count += decisions.size();
        }
        examining.looks(work.looks(what));
        return new Examined(examining.results(), count);
    }
}
