package org.shubbak.fees;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.SerialNumber;

/**
 * What a cashier typed or scanned, understood as the number of a request and perhaps of one of its bills.
 *
 * @param bill the bill's place among the request's bills; 0 for all of them
 */
record TypedBillNumber(String request, int bill) {

    private static final int LONGEST = 500;
    private static final Pattern WITH_BILL = Pattern.compile("(.*\\d)\\s*[/\\\\]\\s*(\\d{1,3})");
    private static final Pattern INSIDE = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\\d{4}-\\d{6,12}-\\d");

    static Optional<TypedBillNumber> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var text = ArabicText.asciiDigits(typed).strip().toUpperCase(Locale.ROOT);
        return whole(text).or(() -> withBill(text)).or(() -> inside(text));
    }

    boolean names(BillView view) {
        return bill == 0 || view.number().endsWith("/" + bill);
    }

    private static Optional<TypedBillNumber> whole(String text) {
        return SerialNumber.read(text).map(number -> new TypedBillNumber(number.value(), 0));
    }

    private static Optional<TypedBillNumber> withBill(String text) {
        var parts = WITH_BILL.matcher(text);
        return parts.matches()
                ? SerialNumber.read(parts.group(1))
                        .map(number -> new TypedBillNumber(number.value(), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** The address in a receipt's QR has the request's number in its path. */
    private static Optional<TypedBillNumber> inside(String text) {
        return INSIDE.matcher(text)
                .results()
                .flatMap(found -> SerialNumber.read(found.group()).stream())
                .findFirst()
                .map(number -> new TypedBillNumber(number.value(), 0));
    }
}
