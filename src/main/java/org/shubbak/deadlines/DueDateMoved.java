package org.shubbak.deadlines;

import java.time.LocalDate;
import java.util.UUID;

/** The calendar changed and with it a running due date; told inside the transaction that changed it. */
public record DueDateMoved(UUID subject, LocalDate from, LocalDate to) {}
