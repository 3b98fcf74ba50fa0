package org.shubbak.platform.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.shubbak.shared.CairoTime;

/** The tills of the copied payments: one a cashier and day, closed in the evening with what was in it. */
final class Shifts {

    private static final LocalTime OPENS = LocalTime.of(8, 15);
    private static final LocalTime CLOSES = LocalTime.of(15, 5);

    private final Map<Till, Content> tills = new HashMap<>();

    private record Till(String cashier, String unit, LocalDate day) {}

    private static final class Content {
        final UUID id = UUID.randomUUID();
        int payments;
        BigDecimal sum = BigDecimal.ZERO;
    }

    String of(String cashier, String unit, LocalDate day, BigDecimal paid) {
        var content = tills.computeIfAbsent(new Till(cashier, unit, day), till -> new Content());
        content.payments++;
        content.sum = content.sum.add(paid);
        return content.id.toString();
    }

    /** Lines for {@code COPY fees.shift (id, cashier, unit, day, opened_at, payments, closed_at, expected, counted)}. */
    String lines() {
        var lines = new StringBuilder();
        tills.forEach((till, content) -> lines.append(content.id)
                .append('\t')
                .append(till.cashier())
                .append('\t')
                .append(till.unit())
                .append('\t')
                .append(till.day())
                .append('\t')
                .append(at(till, OPENS))
                .append('\t')
                .append(content.payments)
                .append('\t')
                .append(at(till, CLOSES))
                .append('\t')
                .append(content.sum)
                .append('\t')
                .append(content.sum)
                .append('\n'));
        return lines.toString();
    }

    private static String at(Till till, LocalTime time) {
        return till.day().atTime(time).atZone(CairoTime.ZONE).toInstant().toString();
    }
}
