package org.shubbak.catalogue.drafts;

import java.time.Instant;

/**
 * What a draft said before it was saved again.
 *
 * @param version of the draft that had this text
 */
public record DraftText(int version, String text, Instant savedAt, String savedBy) {}
