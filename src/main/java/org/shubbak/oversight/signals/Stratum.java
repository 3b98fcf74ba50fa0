package org.shubbak.oversight.signals;

/**
 * One person's part of work of one kind (the same service, task and centre), beside all work of that kind.
 *
 * @param hits how often it went the way that is counted, in this person's hands
 * @param tries the person's cases
 * @param allHits the same for everybody, this person included
 * @param allTries everybody's cases
 */
record Stratum(int hits, int tries, int allHits, int allTries) {

    Stratum {
        if (hits < 0
                || hits > tries
                || allHits > allTries
                || tries > allTries
                || hits > allHits
                || tries - hits > allTries - allHits) {
            throw new IllegalArgumentException("No such table: " + hits + "/" + tries + " " + allHits + "/" + allTries);
        }
    }

    /** The same cases, counted for what did not go that way. */
    Stratum otherWay() {
        return new Stratum(tries - hits, tries, allTries - allHits, allTries);
    }

    int othersTries() {
        return allTries - tries;
    }

    int othersHits() {
        return allHits - hits;
    }

    /** How many hits this person would have at the others' rate. */
    double expected() {
        return othersTries() == 0 ? hits : (double) tries * othersHits() / othersTries();
    }
}
