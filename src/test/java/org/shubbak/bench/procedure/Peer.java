package org.shubbak.bench.procedure;

/** One of those who run the case. */
interface Peer extends AutoCloseable {

    String name();

    /** Runs one case: start, A, then B and C, then D to the end; every act is its own transaction. */
    void runCase();

    @Override
    void close();
}
