package org.shubbak.licences;

/** Carries a drawn paper out of the act that would issue it, which is undone by that. */
final class Drawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Prepared paper;
    private final transient IssueLicence order;

    Drawn(Prepared paper, IssueLicence order) {
        super("drawn to be signed", null, false, false);
        this.paper = paper;
        this.order = order;
    }

    Prepared paper() {
        return paper;
    }

    IssueLicence order() {
        return order;
    }
}
