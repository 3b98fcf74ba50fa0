package org.shubbak.workflow;

/** A step has opened; published in the act's own transaction. */
public record StepOpened(StepView step) {}
