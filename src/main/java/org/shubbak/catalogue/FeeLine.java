package org.shubbak.catalogue;

import org.shubbak.shared.Money;

/** A computed line of a bill: how much, for what, and on which legal basis. */
public record FeeLine(String key, String labelAr, String labelEn, Money amount, String basis, boolean refundable)
        implements Labelled {}
