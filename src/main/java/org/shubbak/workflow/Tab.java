package org.shubbak.workflow;

/** What a person's list shows. */
public enum Tab {
    /** Mine and my pool's, ready to be done. */
    TODO,
    /** Held: waiting for the applicant or another body. */
    WAITING,
    /** Ready to be done and past the request's due date. */
    LATE
}
