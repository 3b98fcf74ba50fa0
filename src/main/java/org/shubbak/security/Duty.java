package org.shubbak.security;

/** A part in one request. Parts on different sides are never taken by the same person. */
public enum Duty {
    INTAKE(Side.FRONT),
    CASHIER(Side.CASHIER),
    REVIEW(Side.REVIEW),
    APPROVAL(Side.APPROVAL),
    DELIVERY(Side.FRONT);

    private final Side side;

    Duty(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }

    /** The classes of parts; taking in and handing over are both the front office (المكتب الأمامي). */
    enum Side {
        FRONT,
        CASHIER,
        REVIEW,
        APPROVAL,
        APPLICANT
    }
}
