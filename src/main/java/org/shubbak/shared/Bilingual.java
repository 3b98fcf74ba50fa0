package org.shubbak.shared;

/** Words that are held in both languages, as the argument of a sentence: each reader's sentence takes his own. */
public record Bilingual(String ar, String en) {}
