package org.shubbak.queue;

import org.shubbak.shared.UnitId;

/** Something that boards, phones or windows show has changed; told inside the transaction that changed it. */
public record HallChanged(UnitId unit) {}
