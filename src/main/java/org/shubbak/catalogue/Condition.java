package org.shubbak.catalogue;

/** A condition printed on what is issued, for example on the licence. */
public record Condition(String labelAr, String labelEn) implements Labelled {}
