package org.shubbak.licences;

/** One thing a licence states, to be compared with its paper. */
public record Fact(String labelAr, String labelEn, String value) {}
