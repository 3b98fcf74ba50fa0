package org.shubbak.oversight.signals;

import java.time.Instant;
import java.util.UUID;

/** A file that a question is about: its number, without the applicant, and when the act was. */
public record Case(UUID request, String number, Instant at) {}
