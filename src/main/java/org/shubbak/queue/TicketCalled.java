package org.shubbak.queue;

import java.util.UUID;
import org.shubbak.shared.UnitId;

/** A ticket was called to a window (نداء); told inside the transaction that called it. */
public record TicketCalled(UUID ticket, UnitId unit, String number, int window) {}
