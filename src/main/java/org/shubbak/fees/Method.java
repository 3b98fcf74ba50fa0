package org.shubbak.fees;

/** How a bill is paid. */
public enum Method {
    /** Notes and coins over the counter (نقدي). */
    CASH,
    /** By card, wallet or transfer (تحصيل إلكتروني), named by the reference of the collecting company. */
    ELECTRONIC
}
