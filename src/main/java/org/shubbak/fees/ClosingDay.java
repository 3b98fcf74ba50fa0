package org.shubbak.fees;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A cashier closes the till of a day with the cash that was counted (غلق يومية الخزينة). */
@Component
public class ClosingDay {

    private static final int LONGEST_NOTE = 300;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ClosingDay(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Closes the till; what is paid afterwards opens another one.
     *
     * @param note needed when what was counted is not what was taken
     * @return counted minus taken
     * @throws Refusal {@code fees.unknown-till}, {@code fees.difference-needs-note}, {@code fees.amount-invalid}
     */
    @Transactional
    public Money close(UUID shift, Money counted, @Nullable String note, CurrentStaff cashier) {
        if (counted.isNegative()) {
            throw Refusal.of(Refusal.Kind.INVALID, "fees.amount-invalid").at("counted");
        }
        var why = ArabicText.clean(note, LONGEST_NOTE);
        lock(shift, cashier);
        var expected = cashTaken(shift);
        var difference = counted.minus(expected);
        if (!difference.isZero() && why.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "fees.difference-needs-note", difference.toString())
                    .at("note");
        }
        write(shift, expected, counted, why);
        journal.record(JournalEntry.act(
                cashier.actor(),
                "fees.till-closed",
                null,
                cashier.unit(),
                Map.of("expected", expected.toString(), "counted", counted.toString(), "note", why)));
        return difference;
    }

    /** Waits for payments under way, so that the sum that is read next has them. */
    private void lock(UUID shift, CurrentStaff cashier) {
        var open = jdbc.sql("""
                        select id from fees.shift where id = :id and cashier = :cashier and closed_at is null for update
                        """)
                .param("id", shift)
                .param("cashier", cashier.id().value())
                .query(UUID.class)
                .optional();
        if (open.isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.unknown-till");
        }
    }

    private Money cashTaken(UUID shift) {
        return Money.of(jdbc.sql("""
                        select coalesce(sum(p.amount), 0)
                            - (select coalesce(sum(o.amount), 0) from fees.payout o
                               where o.shift = :shift and o.method = 'CASH')
                        from fees.payment p
                        where p.shift = :shift and p.method = 'CASH'
                            and not exists (select from fees.cancellation c where c.payment = p.id)
                        """)
                .param("shift", shift)
                .query(java.math.BigDecimal.class)
                .single());
    }

    private void write(UUID shift, Money expected, Money counted, String note) {
        jdbc.sql("""
                        update fees.shift
                        set closed_at = :now, expected = :expected, counted = :counted, note = nullif(:note, '')
                        where id = :id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expected", expected.amount())
                .param("counted", counted.amount())
                .param("note", note)
                .param("id", shift)
                .update();
    }
}
