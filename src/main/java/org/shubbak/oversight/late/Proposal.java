package org.shubbak.oversight.late;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the facts say of a late request: the cause, and who has to move it.
 *
 * @param body the key of the outside body when that is the cause; empty when the step names none
 * @param owner whoever has the oldest open step, else the superior; null only where a unit has no superior at all
 */
record Proposal(
        Cause cause, @Nullable String body, @Nullable UUID owner) {

    static Proposal of(LateFacts facts) {
        Cause cause = cause(facts);
        String body = cause == Cause.BODY ? (facts.item() == null ? "" : facts.item()) : null;
        return new Proposal(cause, body, facts.dealtTo() == null ? facts.superior() : facts.dealtTo());
    }

    private static Cause cause(LateFacts facts) {
        if (facts.incomplete()) {
            return Cause.DOCUMENT;
        }
        return switch (facts.kind()) {
            case null -> Cause.SYSTEM;
            case "opinion" -> Cause.BODY;
            case "payment" -> Cause.FEE;
            case String _ when !facts.pooled() && (facts.dealtTo() == null || !facts.there()) -> Cause.STAFF;
            case "inspection" -> Cause.INSPECTION;
            default -> Cause.OTHER;
        };
    }
}
