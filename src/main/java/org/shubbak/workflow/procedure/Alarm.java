package org.shubbak.workflow.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A time that begins to run when an activity opens.
 *
 * @param work the single instance it is for, or null when it is for the whole activation
 * @param event the boundary timer, or {@link #LATE}
 * @param after an ISO 8601 period or duration
 */
public record Alarm(int activation, @Nullable Integer work, String event, String after) {

    /** The event of an instance whose answer is deemed given. */
    public static final String LATE = "late";
}
