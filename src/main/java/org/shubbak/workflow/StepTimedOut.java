package org.shubbak.workflow;

/**
 * The time of a step ran out and the procedure went on without an answer, in the timer's own transaction.
 *
 * @param outcome the outcome deemed given, or the id of the boundary timer that fired
 */
public record StepTimedOut(StepView step, String outcome) {}
