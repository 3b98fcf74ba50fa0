package org.shubbak.licences;

/** An output was suspended, resumed, revoked or replaced; published inside the changing transaction. */
public record LicenceChanged(LicenceNumber number) {}
