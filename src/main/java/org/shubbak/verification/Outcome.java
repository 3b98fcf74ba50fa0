package org.shubbak.verification;

import org.shubbak.licences.State;

/** What a check of a paper comes to; each has its own icon, word and advice. */
public enum Outcome {
    VALID("done", "check"),
    SUSPENDED("refused", "late"),
    EXPIRED("refused", "clock"),
    SUPERSEDED("refused", "document"),
    REVOKED("refused", "cross"),
    UNKNOWN("refused", "help");

    private final String tone;
    private final String icon;

    Outcome(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    static Outcome of(State state) {
        return switch (state) {
            case VALID -> VALID;
            case SUSPENDED -> SUSPENDED;
            case REVOKED -> REVOKED;
            case SUPERSEDED -> SUPERSEDED;
            case EXPIRED -> EXPIRED;
        };
    }

    /** The colour family of the page. */
    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
