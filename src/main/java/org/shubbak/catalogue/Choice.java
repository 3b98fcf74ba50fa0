package org.shubbak.catalogue;

/** One answer that may be picked for a {@link Question} of type {@code CHOICE}; {@code value} is what rules compare. */
public record Choice(String value, String labelAr, String labelEn) implements Labelled {}
