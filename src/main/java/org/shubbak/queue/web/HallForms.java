package org.shubbak.queue.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.ChangingHall;
import org.shubbak.queue.hall.Line;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;

/** What the manager's forms send; any digits are understood. */
final class HallForms {

    private HallForms() {}

    /** The rules of the hall. */
    record Rules(
            @Nullable String bonusMinutes,
            @Nullable String inARow,
            @Nullable String maximumMinutes,
            @Nullable String graceMinutes,
            @Nullable String dayQuota,
            @Nullable String capacity,
            @Nullable String slideSeconds,
            @Nullable String slotMinutes,
            @Nullable String slotCapacity,
            @Nullable String walkInShare) {

        ChangingHall.Settings settings() {
            return new ChangingHall.Settings(
                    number("bonusMinutes", bonusMinutes),
                    number("inARow", inARow),
                    number("maximumMinutes", maximumMinutes),
                    number("graceMinutes", graceMinutes),
                    isBlank(dayQuota) ? null : number("dayQuota", dayQuota),
                    isBlank(capacity) ? null : number("capacity", capacity),
                    number("slideSeconds", slideSeconds),
                    number("slotMinutes", slotMinutes),
                    number("slotCapacity", slotCapacity),
                    number("walkInShare", walkInShare));
        }
    }

    /** A window's profile. */
    record Window(
            @Nullable UUID id,
            @Nullable String number,
            @Nullable String kind,
            @Nullable String lines,
            @Nullable List<UUID> people,
            @Nullable String opens,
            @Nullable String closes,
            @Nullable Boolean dedicated) {

        ChangingHall.Profile profile() {
            return new ChangingHall.Profile(
                    HallForms.number("number", number),
                    kindOf(kind),
                    prefixes(lines),
                    people == null ? List.of() : people,
                    time("opens", opens),
                    time("closes", closes),
                    Boolean.TRUE.equals(dedicated));
        }
    }

    private static int number(String field, @Nullable String typed) {
        String plain = typed == null ? "" : ArabicText.asciiDigits(typed).strip();
        if (!plain.matches("\\d{1,6}")) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.not-a-number").at(field);
        }
        return Integer.parseInt(plain);
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed) {
        if (isBlank(typed) || typed == null) {
            return null;
        }
        try {
            return LocalTime.parse(ArabicText.asciiDigits(typed).strip());
        } catch (DateTimeParseException wrong) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.not-a-time").at(field);
        }
    }

    private static Line.Kind kindOf(@Nullable String typed) {
        return Arrays.stream(Line.Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.INVALID, "queue.lines-of-kind").at("lines"));
    }

    /** {@code A, B} in any case, the preferred first. */
    private static List<String> prefixes(@Nullable String typed) {
        String plain = typed == null ? "" : typed.toUpperCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^A-Z]+"))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
