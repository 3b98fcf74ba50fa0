package org.shubbak.fees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/** What one cashier took on one day (يومية الخزينة), with the tills of that day. */
public record CashierDay(LocalDate day, List<Entry> entries, List<Till> tills) {

    /** One receipt of the day; a cancelled one stays in the list and out of the sums. */
    public record Entry(
            String serial,
            String requestNumber,
            Method method,
            Money amount,
            @Nullable String reference,
            Instant at,
            @Nullable String cancelledBecause) {

        public boolean counts() {
            return cancelledBecause == null;
        }
    }

    /** One till; {@code counted} and {@code expected} are there once it is closed. */
    public record Till(
            UUID id,
            LocalDate day,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Money expected,
            @Nullable Money counted,
            @Nullable String note) {

        public boolean isOpen() {
            return closedAt == null;
        }

        /** Counted minus taken; nothing while the till is open. */
        public Money difference() {
            return counted == null || expected == null ? Money.ZERO : counted.minus(expected);
        }
    }

    public CashierDay {
        entries = List.copyOf(entries);
        tills = List.copyOf(tills);
    }

    public Money total(Method method) {
        return entries.stream()
                .filter(entry -> entry.counts() && entry.method() == method)
                .map(Entry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public Money total() {
        return total(Method.CASH).plus(total(Method.ELECTRONIC));
    }

    public long receipts(Method method) {
        return entries.stream()
                .filter(entry -> entry.counts() && entry.method() == method)
                .count();
    }
}
