package org.shubbak.fees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/** What one cashier took on one day (يومية الخزينة), with the tills of that day. */
public record CashierDay(LocalDate day, List<Entry> entries, List<Out> out, List<Till> tills) {

    /** One voucher of the day: a deposit that went back. */
    public record Out(UUID payout, String serial, String requestNumber, Method method, Money amount, Instant at) {}

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
        out = List.copyOf(out);
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

    /** What went out of the till. */
    public Money paidOut(Method method) {
        return out.stream()
                .filter(one -> one.method() == method)
                .map(Out::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public Money paidOut() {
        return paidOut(Method.CASH).plus(paidOut(Method.ELECTRONIC));
    }

    /** What should be in the drawer: cash taken less cash paid out. */
    public Money cashInHand() {
        return total(Method.CASH).minus(paidOut(Method.CASH));
    }

    public long receipts(Method method) {
        return entries.stream()
                .filter(entry -> entry.counts() && entry.method() == method)
                .count();
    }
}
