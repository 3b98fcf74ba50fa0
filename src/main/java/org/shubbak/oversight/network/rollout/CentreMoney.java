package org.shubbak.oversight.network.rollout;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The money of a centre (الاعتمادات والمنصرف) as a ledger: what was granted, what was spent, and corrections as new entries. */
@Component
public class CentreMoney {

    /** Whether it was granted or spent. */
    public enum Kind {
        BUDGET,
        SPENT
    }

    /** What it is for. */
    public enum Line {
        SITE,
        WORKS,
        NETWORK,
        EQUIPMENT,
        FURNITURE,
        TRAINING,
        OTHER
    }

    /** What was typed. */
    public record Typing(String kind, String line, String amount, String moneyDay, String note) {
        public static final Typing EMPTY = new Typing("", "", "", "", "");
    }

    /** @param corrected whether a later entry takes it back */
    public record Entry(
            UUID id,
            Kind kind,
            Line line,
            Money amount,
            LocalDate day,
            String note,
            @Nullable UUID corrects,
            String by,
            boolean corrected) {}

    /** Granted and spent for one line. */
    public record Sum(Line line, Money budget, Money spent) {
        /** What is left; negative when more was spent. */
        public Money left() {
            return budget.minus(spent);
        }
    }

    private final JdbcClient jdbc;
    private final Centres centres;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    CentreMoney(JdbcClient jdbc, Centres centres, Commands commands, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID enter(UUID id, Typing typing, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), List.of(id, typing), UUID.class, () -> {
            Centre centre = centres.locked(id, me);
            var typed = new Typed();
            Kind kind = typed.choice("kind", typing.kind(), Kind.class);
            Line line = typed.choice("line", typing.line(), Line.class);
            Money amount = typed.amount("amount", typing.amount());
            LocalDate day = typed.pastDay("moneyDay", typing.moneyDay(), CairoTime.today(clock));
            String note = typed.text("note", typing.note(), 3, 500);
            typed.check();
            return insert(centre, new Entry(Ids.next(), kind, line, amount, day, note, null, me.nameAr(), false), me);
        });
    }

    /** Takes an entry back by a new one of the same amount below nothing, on the same day, once. */
    @Transactional
    public UUID correct(UUID id, UUID entry, String reason, CurrentStaff me, String commandKey) {
        var asked = List.of(id, entry, reason);
        return commands.once(commandKey, me.actor(), asked, UUID.class, () -> {
            Centre centre = centres.locked(id, me);
            var typed = new Typed();
            String note = typed.text("reason", reason, 3, 500);
            typed.check();
            Entry wrong = of(id).stream()
                    .filter(one -> one.id().equals(entry) && one.corrects() == null)
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-entry"));
            if (wrong.corrected()) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "network.corrected-already");
            }
            Money back = Money.ZERO.minus(wrong.amount());
            return insert(
                    centre,
                    new Entry(
                            Ids.next(), wrong.kind(), wrong.line(), back, wrong.day(), note, entry, me.nameAr(), false),
                    me);
        });
    }

    private UUID insert(Centre centre, Entry entry, CurrentStaff me) {
        jdbc.sql("""
                INSERT INTO oversight.centre_money (id, centre, kind, line, amount, day, note, corrects, made_by, made_at)
                VALUES (:id, :centre, :kind, :line, :amount, :day, :note, :corrects, :by, :at)
                """)
                .param("id", entry.id())
                .param("centre", centre.id())
                .param("kind", entry.kind().name())
                .param("line", entry.line().name())
                .param("amount", entry.amount().amount())
                .param("day", entry.day())
                .param("note", entry.note())
                .param("corrects", entry.corrects())
                .param("by", entry.by())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Map<String, String> detail =
                Map.of("centre", centre.nameAr(), "amount", entry.amount().toString());
        String act = entry.corrects() == null ? "rollout.money" : "rollout.money-corrected";
        journal.record(JournalEntry.act(
                me.actor(), act, centre.id(), centre.unit() == null ? me.unit() : centre.unit(), detail));
        return entry.id();
    }

    /** All entries of a centre in the order of their days. */
    List<Entry> of(UUID centre) {
        return jdbc.sql("""
                SELECT m.id, m.kind, m.line, m.amount, m.day, m.note, m.corrects, m.made_by,
                       EXISTS (SELECT 1 FROM oversight.centre_money c WHERE c.corrects = m.id) AS corrected
                FROM oversight.centre_money m WHERE m.centre = :centre ORDER BY m.day, m.id
                """)
                .param("centre", centre)
                .query((row, index) -> new Entry(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        Line.valueOf(row.getString("line")),
                        Money.of(row.getBigDecimal("amount")),
                        row.getObject("day", LocalDate.class),
                        row.getString("note"),
                        row.getObject("corrects", UUID.class),
                        row.getString("made_by"),
                        row.getBoolean("corrected")))
                .list();
    }

    List<Sum> sums(UUID centre) {
        return jdbc.sql("""
                SELECT line, coalesce(sum(amount) FILTER (WHERE kind = 'BUDGET'), 0) AS budget,
                       coalesce(sum(amount) FILTER (WHERE kind = 'SPENT'), 0) AS spent
                FROM oversight.centre_money WHERE centre = :centre GROUP BY line ORDER BY line
                """)
                .param("centre", centre)
                .query((row, index) -> new Sum(
                        Line.valueOf(row.getString("line")),
                        money(row.getBigDecimal("budget")),
                        money(row.getBigDecimal("spent"))))
                .list();
    }

    private static Money money(BigDecimal amount) {
        return Money.of(amount);
    }
}
