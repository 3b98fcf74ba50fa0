package org.shubbak.workflow;

import java.util.UUID;

/** Nothing is left to do on a case; published in the act's own transaction. */
public record CaseEnded(UUID request, String endName) {}
