package org.shubbak.queue.hall;

import java.util.ArrayList;
import java.util.List;
import org.shubbak.catalogue.Sector;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;

/** What must hold of a line before it is written or taken away. */
@Component
class LineCheck {

    private static final int LONGEST_NAME = 60;

    private final LineUse use;
    private final ServicesShown services;

    LineCheck(LineUse use, ServicesShown services) {
        this.use = use;
        this.services = services;
    }

    /** Says everything at once that is wrong with what was typed. */
    void fields(Line line, Hall hall) {
        List<FieldError> errors = new ArrayList<>();
        if (!line.prefix().matches("[A-Z]")) {
            errors.add(FieldError.of("prefix", "queue.line-prefix"));
        }
        if (isNoName(line.labelAr())) {
            errors.add(FieldError.of("nameAr", "queue.line-name", LONGEST_NAME));
        }
        if (isNoName(line.labelEn())) {
            errors.add(FieldError.of("nameEn", "queue.line-name", LONGEST_NAME));
        }
        sectors(line, hall, errors);
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private void sectors(Line line, Hall hall, List<FieldError> errors) {
        List<String> known = services.sectors().stream().map(Sector::labelEn).toList();
        boolean right =
                known.containsAll(line.sectors()) && (line.sectors().isEmpty() || line.kind() == Line.Kind.INTAKE);
        if (!right) {
            errors.add(FieldError.of("sectors", "queue.line-sectors"));
        }
        hall.lines().stream()
                .filter(other -> !other.prefix().equals(line.prefix()))
                .filter(other -> other.sectors().stream().anyMatch(line.sectors()::contains))
                .findFirst()
                .ifPresent(other -> errors.add(FieldError.of("sectors", "queue.sector-taken", other.prefix())));
    }

    /** Tickets that were given today must still mean what their holders came for. */
    void notUsedForAnotherKind(Line line, Hall hall) {
        if (use.kindOf(line.prefix(), hall.unit())
                        .filter(kind -> kind != line.kind())
                        .isPresent()
                && use.givenToday(line.prefix(), hall.unit())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.prefix-used-today", line.prefix());
        }
    }

    void nobodyWaits(Line line, Hall hall) {
        int people = use.peopleIn(line, hall.unit());
        if (people > 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.line-has-people", people);
        }
        int booked = use.bookedIn(line, hall.unit());
        if (booked > 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.line-has-appointments", booked);
        }
    }

    /** Services that no line names go to the line that names none; there must be one. */
    static void othersHaveALine(List<Line> lines) {
        if (lines.stream()
                .noneMatch(line ->
                        line.kind() == Line.Kind.INTAKE && line.sectors().isEmpty())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.no-line-for-others");
        }
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }
}
