package org.shubbak.certificates.web;

import org.shubbak.web.FormErrors;

/** What somebody typed to propose a change; empty when nothing was refused. */
public record TrustTyped(String act, String subject, String reason) {

    /** The reason, in the form of the same change. */
    public String reason(String ofAct, String ofSubject) {
        return is(ofAct, ofSubject) ? reason : "";
    }

    /** The faults, at the form of the same change. */
    public FormErrors errors(FormErrors all, String ofAct, String ofSubject) {
        return is(ofAct, ofSubject) ? all : FormErrors.NONE;
    }

    private boolean is(String ofAct, String ofSubject) {
        return act.equals(ofAct) && subject.equals(ofSubject);
    }
}
