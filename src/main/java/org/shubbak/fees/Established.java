package org.shubbak.fees;

import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Money;
import org.shubbak.shared.SerialNumber;
import org.shubbak.shared.UnitId;

/**
 * A sum that an official established to go back: an overpayment (مسدد بالزيادة), or a deposit whose receipt is older than
 * the system.
 *
 * @param receipt the receipt it was paid with, ours or a paper one of the unit
 * @param year of a paper receipt, whose numbers begin anew with every book; null for ours
 * @param basis why it goes back
 */
public record Established(
        UnitId unit, String receipt, @Nullable Integer year, String basis, Money amount) {

    public Established {
        if (amount.isNegative() || amount.isZero()) {
            throw new IllegalArgumentException("Nothing is no refund");
        }
    }

    /** The year that tells a paper receipt from one of the same number in another book; ours have it in their number. */
    static @Nullable Integer yearOfBook(String receipt, @Nullable Integer year) {
        return isOurs(receipt) ? null : year;
    }

    /** Whether the number is made as ours are. */
    public static boolean isOurs(String receipt) {
        return SerialNumber.read(receipt).isPresent();
    }

    /** The receipt's number as it is compared, however it was typed. */
    static String serial(String receipt) {
        return SerialNumber.read(receipt)
                .map(SerialNumber::value)
                .orElseGet(() -> ArabicText.fold(receipt).replaceAll("[^\\p{L}\\p{N}]+", ""));
    }
}
