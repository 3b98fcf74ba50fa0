package org.shubbak.workflow;

import java.util.UUID;
import org.shubbak.shared.Ids;

/** Identifies one step of one case. */
public record StepId(UUID value) {

    static StepId next() {
        return new StepId(Ids.next());
    }

    /** Reads the id from a path or a form; text that is no UUID is an unknown step. */
    public static StepId of(String text) {
        return new StepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
