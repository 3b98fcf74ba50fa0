package org.shubbak.queue.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.ChangingHall;
import org.shubbak.queue.hall.ChangingWindows;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.live.Slide;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;

/** What the manager's forms send; any digits are understood. */
final class HallForms {

    private static final int LONGEST = 200;

    private HallForms() {}

    /** The rules of the hall. */
    record Rules(
            @Nullable Long version,
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

        long seen() {
            return HallForms.seen(version);
        }

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
            @Nullable Long version,
            @Nullable String number,
            @Nullable String kind,
            @Nullable String lines,
            @Nullable List<UUID> people,
            @Nullable String opens,
            @Nullable String closes,
            @Nullable Boolean dedicated) {

        int seen() {
            return (int) HallForms.seen(version);
        }

        ChangingWindows.Profile profile() {
            return new ChangingWindows.Profile(
                    HallForms.number("number", number),
                    kindOf(kind),
                    prefixes(lines),
                    people == null ? List.of() : people,
                    time("opens", opens),
                    time("closes", closes),
                    Boolean.TRUE.equals(dedicated));
        }
    }

    /** A line. */
    record LineForm(
            @Nullable Long version,
            @Nullable String prefix,
            @Nullable String nameAr,
            @Nullable String nameEn,
            @Nullable String kind,
            @Nullable List<String> sectors) {

        long seen() {
            return HallForms.seen(version);
        }

        /** As it was typed, to be shown again. */
        Line shown() {
            return line(Arrays.stream(Line.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElse(Line.Kind.INTAKE));
        }

        Line line() {
            return line(kindOf(kind));
        }

        private Line line(Line.Kind read) {
            return new Line(
                    prefix == null ? "" : prefix.strip().toUpperCase(Locale.ROOT),
                    ArabicText.clean(nameAr == null ? "" : nameAr, LONGEST),
                    ArabicText.clean(nameEn == null ? "" : nameEn, LONGEST),
                    read,
                    sectors == null ? List.of() : sectors);
        }
    }

    /** The places of the kinds of slides, in the order of {@link Slide.Kind}; an empty one is not shown. */
    static List<String> slides(List<String> places) {
        record Placed(Slide.Kind kind, int place) {}
        List<Placed> shown = new ArrayList<>();
        for (Slide.Kind kind : Slide.Kind.values()) {
            String typed = kind.ordinal() < places.size() ? places.get(kind.ordinal()) : "";
            if (!typed.isBlank()) {
                shown.add(new Placed(kind, number("slides", typed)));
            }
        }
        return shown.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(placed -> placed.kind().name())
                .toList();
    }

    /** The version that the form was drawn with; none is never right. */
    private static long seen(@Nullable Long version) {
        return version == null ? -1 : version;
    }

    static int number(String field, @Nullable String typed) {
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
