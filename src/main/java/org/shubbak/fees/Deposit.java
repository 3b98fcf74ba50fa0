package org.shubbak.fees;

import java.util.UUID;
import org.shubbak.shared.Money;

/**
 * A deposit (تأمين) that was paid: a refundable line of a settled bill.
 *
 * @param receipt the receipt that settled its bill
 * @param given whether it went back already, or is approved to go back
 */
public record Deposit(
        UUID bill,
        int position,
        String requestNumber,
        String labelAr,
        String labelEn,
        Money amount,
        String receipt,
        boolean given) {}
