package org.shubbak.verification;

import java.time.Instant;
import org.shubbak.organisation.Unit;
import org.shubbak.seals.DrawnPaper;

/** The answer to a check of a paper that is drawn on demand: this house printed it. */
public record DrawnVerdict(DrawnPaper paper, Unit unit, Instant checkedAt) {}
