package org.shubbak.oversight.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;

/** Reads what was typed into a form and says everything wrong with it at once. */
public final class Typed {

    /** As people write a day and as Excel does, the day first; beside the form of the page, which begins with the year. */
    private static final Pattern DAY_FIRST = Pattern.compile("[0-9]{1,2}([/.-])[0-9]{1,2}\\1[0-9]{4}");

    private static final DateTimeFormatter WRITTEN_DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final List<FieldError> errors = new ArrayList<>();

    /** A text of at least {@code shortest} characters. */
    public String text(String field, @Nullable String typed, int shortest, int longest) {
        try {
            String clean = ArabicText.clean(typed == null ? "" : typed, longest).strip();
            if (clean.length() < shortest) {
                wrong(field, "network.text-missing", shortest);
            }
            return clean;
        } catch (Refusal refusal) {
            errors.add(new FieldError(field, refusal.code(), refusal.args()));
            return "";
        }
    }

    /** A day that must be there. */
    public LocalDate day(String field, @Nullable String typed) {
        Optional<LocalDate> day = read(field, typed);
        if (day.isEmpty() && errors.stream().noneMatch(error -> error.field().equals(field))) {
            wrong(field, "network.day-wrong");
        }
        return day.orElse(LocalDate.EPOCH);
    }

    /** A day that has come. */
    public LocalDate pastDay(String field, @Nullable String typed, LocalDate today) {
        LocalDate day = day(field, typed);
        if (day.isAfter(today)) {
            wrong(field, "network.day-to-come");
        }
        return day;
    }

    /** A day that may be left out. */
    public @Nullable LocalDate dayIfAny(String field, @Nullable String typed) {
        return read(field, typed).orElse(null);
    }

    /** More than nothing, in pounds. */
    public Money amount(String field, @Nullable String typed) {
        try {
            Money money = Money.of(typed == null ? "" : typed);
            if (money.compareTo(Money.ZERO) > 0) {
                return money;
            }
        } catch (IllegalArgumentException noAmount) {
            // said below
        }
        wrong(field, "network.amount-wrong");
        return Money.ZERO;
    }

    /** A whole number between two bounds. */
    public int number(String field, @Nullable String typed, int least, int most) {
        String digits = typed == null ? "" : ArabicText.asciiDigits(typed).strip();
        if (digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most) {
            return Integer.parseInt(digits);
        }
        wrong(field, "network.number-wrong", least, most);
        return least;
    }

    /** One of an enumeration's names, the first when it is wrong. */
    public <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> type) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(typed == null ? "" : typed.strip())) {
                return one;
            }
        }
        wrong(field, "network.choose");
        return type.getEnumConstants()[0];
    }

    public void wrong(String field, String code, Object... args) {
        errors.add(FieldError.of(field, code, args));
    }

    /** @throws Refusal with one error a field */
    public void check() {
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    private Optional<LocalDate> read(String field, @Nullable String typed) {
        String day = ArabicText.asciiDigits(typed == null ? "" : typed).strip();
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate read = DAY_FIRST.matcher(day).matches()
                    ? LocalDate.parse(day.replaceAll("[.-]", "/"), WRITTEN_DAY_FIRST)
                    : LocalDate.parse(day);
            if (read.getYear() >= 2000 && read.getYear() <= 2100) {
                return Optional.of(read);
            }
        } catch (DateTimeException notADay) {
            // said below
        }
        wrong(field, "network.day-wrong");
        return Optional.empty();
    }
}
