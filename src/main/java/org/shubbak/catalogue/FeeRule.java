package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the fees (رسوم) of a service are computed.
 *
 * @param rates the amounts an administrator sets, each for its period
 * @param lines the lines of the bills of every moment, in their order
 * @param exemptions what takes something off some lines again
 */
public record FeeRule(List<Rate> rates, List<Line> lines, List<Exemption> exemptions) {

    public static final FeeRule NONE = new FeeRule(List.of(), List.of(), List.of());

    public FeeRule {
        rates = rates == null ? List.of() : List.copyOf(rates);
        lines = lines == null ? List.of() : List.copyOf(lines);
        exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
    }

    /** When a line is paid. Files and the API write the lower-case word. */
    public enum Moment {
        /** Before the review, with the request. */
        FILING,
        /** By the fee statement (مطالبة) after the review and before the decision. */
        STATEMENT,
        /** For an inspection (معاينة). */
        INSPECTION,
        /** After provisional acceptance. */
        DECISION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a line is computed. */
    public enum Kind {
        /** The rate. */
        FIXED,
        /** Rate × {@code of}. */
        PER_UNIT,
        /** Rate per cent of {@code of}. */
        PERCENT,
        /** The rate of the bracket (شريحة) that holds {@code of}. */
        BRACKET,
        /** Rate × {@code of} × {@code period} × {@code factor}. */
        AREA_PERIOD,
        /** The CEL formula {@code amount}. */
        FORMULA
    }

    /**
     * An amount in Egyptian pounds, or a share, set by an administrator.
     *
     * @param assumed true while it is this product's default and not yet confirmed by the unit
     * @param from the first day of filing for which it holds; since ever when absent
     * @param until the last such day; without an end when absent
     */
    public record Rate(
            String key,
            BigDecimal amount,
            String labelAr,
            String labelEn,
            String basis,
            boolean assumed,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Labelled {

        /** Whether it holds for what is filed on this day. */
        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * A line of a bill. Which of {@code rate}, {@code of}, {@code period}, {@code brackets} and {@code amount} it has
     * follows from its kind; {@code of} and {@code period} are CEL expressions that give numbers.
     *
     * @param factor multiplies the amount, for example by class of street
     * @param min the least amount in Egyptian pounds, if any
     * @param max the greatest amount in Egyptian pounds, if any
     * @param refundable whether it is a deposit (تأمين) that is given back
     * @param when a CEL condition; charged always when absent
     */
    public record Line(
            String key,
            Moment moment,
            String labelAr,
            String labelEn,
            Kind kind,
            @Nullable String rate,
            @Nullable String of,
            @Nullable String period,
            @Nullable Factor factor,
            List<Bracket> brackets,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String amount,
            String basis,
            boolean refundable,
            @Nullable String when)
            implements Labelled {

        public Line {
            moment = moment == null ? Moment.FILING : moment;
            brackets = brackets == null ? List.of() : List.copyOf(brackets);
        }
    }

    /**
     * What an amount is multiplied by.
     *
     * @param by a CEL expression that gives a word, for example {@code found.street_class}
     * @param values the factor for each word
     * @param otherwise the factor for every other word; 1 when absent
     */
    public record Factor(
            String by,
            Map<String, BigDecimal> values,
            @Nullable BigDecimal otherwise) {

        public Factor {
            values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** A bracket (شريحة) up to and with {@code upTo}; the last has no end. */
    public record Bracket(@Nullable BigDecimal upTo, String rate) {}

    /**
     * An exemption (إعفاء) by law.
     *
     * @param when a CEL condition over the answers and the applicant
     * @param lines the keys of the lines it takes off; all of them when empty
     * @param percent how much of a line it takes off
     */
    public record Exemption(
            String key,
            String labelAr,
            String labelEn,
            String when,
            List<String> lines,
            BigDecimal percent,
            String basis)
            implements Labelled {

        public Exemption {
            lines = lines == null ? List.of() : List.copyOf(lines);
            percent = percent == null ? BigDecimal.valueOf(100) : percent;
        }

        boolean covers(Line line) {
            return lines.isEmpty() || lines.contains(line.key());
        }
    }

    public List<Line> lines(Moment moment) {
        return lines.stream().filter(line -> line.moment() == moment).toList();
    }

    /** What is paid when the request is filed. */
    public List<Line> upfront() {
        return lines(Moment.FILING);
    }

    /** What the fee statement in the middle of the procedure proposes. */
    public List<Line> statement() {
        return lines(Moment.STATEMENT);
    }

    /** The rates that hold for what is filed on this day. */
    public List<Rate> ratesOn(LocalDate day) {
        return rates.stream().filter(rate -> rate.holdsOn(day)).toList();
    }
}
