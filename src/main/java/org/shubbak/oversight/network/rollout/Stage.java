package org.shubbak.oversight.network.rollout;

/** How far a centre is (مرحلة الميكنة), in the order in which it gets there. */
public enum Stage {
    /** It stands in the plan (مخطط). */
    PLANNED,
    /** The place is allotted (الموقع). */
    SITE,
    /** Works, electricity and network (البنية التحتية). */
    INFRASTRUCTURE,
    /** Devices and furniture (التجهيزات). */
    EQUIPMENT,
    /** People are posted to it (العاملون). */
    STAFF,
    /** They are trained (التدريب). */
    TRAINING,
    /** It is linked to the network and the platform (الربط). */
    LINKED,
    /** It receives citizens (مفتوح). */
    OPEN;

    /** What a step from one stage to another is. */
    public enum Step {
        FORWARD,
        /** One stage back; it needs a reason. */
        BACK,
        /** There is no such step. */
        NONE
    }

    /** The one table of transitions: one stage on, or one stage back. */
    public Step to(Stage next) {
        return switch (next.ordinal() - ordinal()) {
            case 1 -> Step.FORWARD;
            case -1 -> Step.BACK;
            default -> Step.NONE;
        };
    }

    /** Begun and not yet open. */
    public boolean isUnderWay() {
        return this != PLANNED && this != OPEN;
    }
}
