package org.shubbak.workflow;

/** What a person's list shows. */
public enum Tab {
    /** Mine and my pool's, ready to be done. */
    TODO("NOT held"),
    /** Held: waiting for the applicant or another body. */
    WAITING("held"),
    /** Ready to be done and past the request's due date. */
    LATE("NOT held AND due < :today");

    private final String condition;

    Tab(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
