package org.shubbak.queue.hall;

import java.util.List;
import org.shubbak.shared.Ids;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a centre's hall the usual lines and windows, which its manager may change. */
@Component
class FirstSetUp {

    private static final List<Line> LINES = List.of(
            new Line(
                    "A",
                    "المباني والمرافق",
                    "Building and utilities",
                    Line.Kind.INTAKE,
                    List.of("Planning & Building", "Utilities connection", "Elevators", "Roads")),
            new Line("B", "باقي الخدمات", "All other services", Line.Kind.INTAKE, List.of()),
            new Line("C", "سداد الرسوم", "Payment", Line.Kind.PAYMENT, List.of()),
            new Line("D", "استلام المستندات", "Collecting papers", Line.Kind.DELIVERY, List.of()));

    private record Seat(int number, Line.Kind kind, List<String> lines, boolean dedicated) {}

    private static final List<Seat> SEATS = List.of(
            new Seat(1, Line.Kind.INTAKE, List.of("A", "B"), false),
            new Seat(2, Line.Kind.INTAKE, List.of("B", "A"), false),
            new Seat(3, Line.Kind.INTAKE, List.of("A", "B"), true),
            new Seat(4, Line.Kind.PAYMENT, List.of("C"), false),
            new Seat(5, Line.Kind.DELIVERY, List.of("D"), false));

    private final JdbcClient jdbc;

    FirstSetUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Several nodes may try at once: one does it, the others find it done. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void of(UnitId unit) {
        int made = jdbc.sql("INSERT INTO queue.hall (unit) VALUES (:unit) ON CONFLICT DO NOTHING")
                .param("unit", unit.value())
                .update();
        if (made == 1) {
            LINES.forEach(line -> add(unit, line));
            SEATS.forEach(seat -> add(unit, seat));
        }
    }

    private void add(UnitId unit, Line line) {
        jdbc.sql("""
                INSERT INTO queue.line (unit, prefix, position, name_ar, name_en, kind, sectors)
                VALUES (:unit, :prefix, :position, :ar, :en, :kind, :sectors)
                """)
                .param("unit", unit.value())
                .param("prefix", line.prefix())
                .param("position", LINES.indexOf(line) + 1)
                .param("ar", line.labelAr())
                .param("en", line.labelEn())
                .param("kind", line.kind().name())
                .param("sectors", line.sectors().toArray(String[]::new))
                .update();
    }

    private void add(UnitId unit, Seat seat) {
        jdbc.sql("""
                INSERT INTO queue.service_window (id, unit, number, kind, lines, dedicated)
                VALUES (:id, :unit, :number, :kind, :lines, :dedicated)
                """)
                .param("id", Ids.next())
                .param("unit", unit.value())
                .param("number", seat.number())
                .param("kind", seat.kind().name())
                .param("lines", seat.lines().toArray(String[]::new))
                .param("dedicated", seat.dedicated())
                .update();
    }
}
