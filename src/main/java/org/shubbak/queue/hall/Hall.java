package org.shubbak.queue.hall;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.queue.order.FairRules;
import org.shubbak.shared.UnitId;

/**
 * A centre's hall (قاعة الخدمة) as it is set up.
 *
 * @param grace how long somebody who missed his call may still come back into the line
 * @param dayQuota the most tickets of a day; none when absent
 * @param capacity the most people waiting at once; none when absent
 * @param stoppedOn the day on which no more tickets are given
 */
public record Hall(
        UnitId unit,
        List<Line> lines,
        FairRules rules,
        Duration grace,
        @Nullable Integer dayQuota,
        @Nullable Integer capacity,
        @Nullable LocalDate stoppedOn,
        String messageAr,
        String messageEn,
        Slides slides,
        Slots slots,
        long version) {

    /** What the information screens show, and for how many seconds each. */
    public record Slides(int seconds, List<String> kinds) {

        public Slides {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * The capacity for appointments.
     *
     * @param walkInShare how many of a hundred places of a slot are always left for people without an appointment
     */
    public record Slots(int minutes, int capacity, int walkInShare) {

        /** How many of a slot's places may be booked. */
        public int bookable() {
            return capacity * (100 - walkInShare) / 100;
        }
    }

    public Hall {
        lines = List.copyOf(lines);
    }

    public Optional<Line> line(String prefix) {
        return lines.stream().filter(line -> line.prefix().equals(prefix)).findFirst();
    }

    public Optional<Line> line(Line.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst();
    }

    /** The line that takes a service: the one that names its sector, or else the one that takes all others. */
    public Optional<Line> lineOf(ServiceDefinition service) {
        return lines.stream()
                .filter(line -> line.kind() == Line.Kind.INTAKE)
                .filter(line -> line.sectors().isEmpty() || line.sectors().contains(service.sectorEn()))
                .min(Comparator.comparing(line -> line.sectors().isEmpty()));
    }
}
