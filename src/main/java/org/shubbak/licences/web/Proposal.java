package org.shubbak.licences.web;

import org.jspecify.annotations.Nullable;
import org.shubbak.licences.Act;

/** What somebody proposes to do with a licence, as the form sends it. */
public record Proposal(Act act, String successor, String reason) {

    public Proposal(@Nullable Act act, @Nullable String successor, @Nullable String reason) {
        this.act = act == null ? Act.SUSPEND : act;
        this.successor = successor == null ? "" : successor;
        this.reason = reason == null ? "" : reason;
    }
}
