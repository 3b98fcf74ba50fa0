package org.shubbak.fees;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A receipt with all that its paper says.
 *
 * @param payer whom it names; null when the request's number stands for him
 * @param cancelledBecause why it was cancelled (ملغى); null while it is good
 */
public record ReceiptSheet(
        Receipt receipt,
        @Nullable String payer,
        List<BillLine> lines,
        @Nullable String cancelledBecause) {

    public ReceiptSheet {
        lines = List.copyOf(lines);
    }

    public boolean isCancelled() {
        return cancelledBecause != null;
    }

    ReceiptSheet withLinesOf(ReceiptSheet next) {
        var all = Stream.concat(lines.stream(), next.lines.stream()).toList();
        return new ReceiptSheet(receipt, payer, all, cancelledBecause);
    }
}
