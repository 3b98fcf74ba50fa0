package org.shubbak.workflow.procedure;

/** An interrupting event on the border of a task or a call. */
sealed interface Boundary {

    String id();

    /** The task or call it interrupts. */
    String on();

    /** @param after an ISO 8601 period such as {@code P15D}, or a duration such as {@code PT8H} */
    record Timer(String id, String on, String after) implements Boundary {}

    record Message(String id, String on, String name) implements Boundary {}
}
