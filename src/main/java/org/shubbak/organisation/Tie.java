package org.shubbak.organisation;

/**
 * A declared tie (صلة معلنة) of a member of staff, for which files are not dealt to that person.
 *
 * @param kind like {@code office} for an engineering office, {@code person} for a relative
 * @param key what it is a tie with, as the file names it
 */
public record Tie(String kind, String key) {}
