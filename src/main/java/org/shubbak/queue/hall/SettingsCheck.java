package org.shubbak.queue.hall;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/** Says everything at once that is wrong with what a manager typed. */
final class SettingsCheck {

    private static final int MOST_TICKETS = 9000;

    private final List<FieldError> errors = new ArrayList<>();

    private SettingsCheck() {}

    static void check(ChangingHall.Settings typed) {
        SettingsCheck check = new SettingsCheck();
        check.between("bonusMinutes", typed.bonusMinutes(), 0, 60);
        check.between("inARow", typed.inARow(), 1, 20);
        check.between("maximumMinutes", typed.maximumMinutes(), 1, 600);
        check.between("graceMinutes", typed.graceMinutes(), 1, 120);
        check.between("dayQuota", typed.dayQuota(), 1, MOST_TICKETS);
        check.between("capacity", typed.capacity(), 1, MOST_TICKETS);
        check.between("slideSeconds", typed.slideSeconds(), 4, 120);
        check.between("slotMinutes", typed.slotMinutes(), 10, 120);
        check.between("slotCapacity", typed.slotCapacity(), 1, 200);
        check.between("walkInShare", typed.walkInShare(), 10, 100);
        check.done();
    }

    static void check(ChangingWindows.Profile typed, Hall hall) {
        SettingsCheck check = new SettingsCheck();
        check.between("number", typed.number(), 1, 99);
        boolean known = typed.lines().stream()
                .allMatch(prefix -> hall.line(prefix)
                        .filter(line -> line.kind() == typed.kind())
                        .isPresent());
        if (typed.lines().isEmpty() || !known) {
            check.errors.add(FieldError.of("lines", "queue.lines-of-kind"));
        }
        if (typed.opens() != null && typed.closes() != null && !typed.closes().isAfter(typed.opens())) {
            check.errors.add(FieldError.of("closes", "queue.closes-after-opens"));
        }
        check.done();
    }

    private void between(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            errors.add(FieldError.of(field, "queue.between", least, most));
        }
    }

    private void done() {
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }
}
