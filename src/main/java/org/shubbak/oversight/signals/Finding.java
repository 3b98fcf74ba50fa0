package org.shubbak.oversight.signals;

/** What came of a question. */
public enum Finding {
    /** There is an ordinary explanation, which is written down. */
    EXPLAINED,
    /** Nothing but chance was found. */
    CHANCE,
    /** The way of working was changed. */
    WORK_CHANGED,
    /** It was handed to whom the law names for it; the platform has no part in that. */
    REFERRED
}
