package org.shubbak.audit;

import java.time.Duration;
import java.util.List;

/** A way on which heads reach a witness. */
interface TellingWitness {

    /** The witness did not take the heads; the message says why. */
    final class Unreached extends Exception {
        private static final long serialVersionUID = 1L;

        Unreached(String reason) {
            super(reason);
        }
    }

    boolean serves(String address);

    /** How long to wait after one telling before the next. */
    Duration pause();

    /** @param heads that the witness was not told yet, the oldest first */
    void tell(String address, List<SealedHead> heads) throws Unreached;
}
