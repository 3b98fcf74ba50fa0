package org.shubbak.catalogue;

import org.shubbak.shared.ServiceCode;

/** How an output is renewed (تجديد): by which service, and how many days before its end its holder is reminded. */
public record Renewal(ServiceCode service, int remindDays) {}
