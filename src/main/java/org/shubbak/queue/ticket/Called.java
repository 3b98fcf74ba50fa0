package org.shubbak.queue.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a window called. */
public record Called(
        UUID ticket,
        String number,
        int window,
        @Nullable String service,
        @Nullable String requestNumber) {}
