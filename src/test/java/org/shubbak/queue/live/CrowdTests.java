package org.shubbak.queue.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.order.FairOrder;
import org.shubbak.queue.order.FairRules;
import org.shubbak.queue.order.Waiting;
import org.shubbak.queue.wait.Pace;
import org.shubbak.shared.UnitId;

/** Where all stand is counted at once; it is what counting for each of them alone would give. */
class CrowdTests {

    private static final Instant OPENS = Instant.parse("2026-02-01T06:30:00Z");
    private static final List<Line> LINES = List.of(
            new Line("A", "أ", "A", Line.Kind.INTAKE, List.of()),
            new Line("B", "ب", "B", Line.Kind.INTAKE, List.of("x")),
            new Line("C", "ج", "C", Line.Kind.PAYMENT, List.of()));
    private static final Hall HALL = new Hall(
            new UnitId("SHR-01"),
            LINES,
            FairRules.USUAL,
            Duration.ofMinutes(15),
            null,
            null,
            null,
            "",
            "",
            new Hall.Slides(12, List.of()),
            new Hall.Slots(30, 6, 50),
            1);

    @Property(tries = 300)
    void everybody_stands_behind_those_who_are_taken_to_have_come_before_him(@ForAll long seed) {
        Random random = new Random(seed);
        List<Waiting> waiting = new ArrayList<>();
        for (int n = random.nextInt(40); n > 0; n--) {
            waiting.add(new Waiting(
                    new UUID(1, n),
                    LINES.get(random.nextInt(3)).prefix(),
                    random.nextInt(4) == 0,
                    OPENS.plusSeconds(random.nextInt(3600))));
        }
        List<List<String>> calling =
                random.nextBoolean() ? List.of(List.of("A", "B"), List.of("C")) : List.of(List.of("A"), List.of("B"));
        Crowd crowd =
                new Crowd(HALL, calling, waiting, Map.of(Line.Kind.INTAKE, Pace.of(Duration.ofMinutes(8), List.of())));
        for (Waiting one : waiting) {
            assertThat(crowd.of(one.ticket()).ahead()).isEqualTo(ahead(one, waiting, calling));
            assertThat(crowd.place(one)).isEqualTo(crowd.of(one.ticket()));
        }
    }

    private static long ahead(Waiting one, List<Waiting> waiting, List<List<String>> calling) {
        FairOrder fair = new FairOrder(FairRules.USUAL);
        List<String> lines = calling.stream()
                .filter(window -> window.contains(one.line()))
                .findFirst()
                .orElse(List.of(one.line()));
        return waiting.stream()
                .filter(other -> lines.contains(other.line()))
                .filter(other -> {
                    int order = fair.effective(other, 0).compareTo(fair.effective(one, 0));
                    return order < 0 || order == 0 && other.compareTo(one) < 0;
                })
                .count();
    }
}
