package org.shubbak.queue.live;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is told only when it holds. */
final class AfterCommit {

    private AfterCommit() {}

    /** Runs it when the transaction that is going on was committed; at once when there is none. */
    static void run(Runnable act) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    act.run();
                }
            });
        } else {
            act.run();
        }
    }
}
