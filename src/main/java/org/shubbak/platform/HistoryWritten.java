package org.shubbak.platform;

/**
 * Years of history were written into the tables in bulk; whatever is kept about requests must be built anew. Told within the
 * program that wrote them, which waits for the answer.
 *
 * @param requests how many
 */
public record HistoryWritten(long requests) {}
