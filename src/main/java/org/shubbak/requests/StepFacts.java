package org.shubbak.requests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;

/**
 * Reads the data that a step's kind asks for and complains at {@code data.<field>}. In the shape
 *
 * <ul>
 *   <li>{@code inspection} (معاينة): {@code date} ISO day, {@code result} one of {@link #RESULTS}, {@code report}
 *       text, {@code photos} ids of stored documents, and measured numbers such as {@code area}
 *   <li>{@code opinion}: {@code reply} one of {@link #REPLIES}, {@code reference}, {@code date}, {@code report}
 *   <li>{@code statement} (مطالبة): {@code lines} of {@code {key, label, amount, basis}}, or measured numbers from
 *       which the service's formulas propose the lines
 *   <li>{@code inspection} and {@code review} of a refund also {@code deduction}, a sum in Egyptian pounds kept of the
 *       deposit, with {@code deductionReason}, and {@code refund}, a sum established to go back, with {@code
 *       refundBasis}, {@code refundReceipt} and {@code refundYear}
 *   <li>other kinds: {@code report} text
 * </ul>
 */
class StepFacts {

    static final Set<String> RESULTS = Set.of("conforming", "not-conforming", "not-possible");
    static final Set<String> REPLIES = Set.of("agrees", "agrees-with-conditions", "objects");
    private static final int REPORT_LENGTH = 4000;
    private static final int TEXT_LENGTH = 300;
    private static final int RECEIPT_LENGTH = 60;
    private static final int EARLIEST_RECEIPT = 1950;
    private static final int MOST_ENTRIES = 40;
    private static final BigDecimal GREATEST = new BigDecimal("100000000");

    private final Map<String, Object> typed;
    private final LocalDate today;
    private final List<FieldError> errors;
    private final Map<String, Object> clean = new LinkedHashMap<>();

    StepFacts(Map<String, Object> typed, LocalDate today, List<FieldError> errors) {
        this.typed = typed;
        this.today = today;
        this.errors = errors;
    }

    Map<String, Object> read(String kind, String outcome) {
        switch (kind) {
            case "inspection" -> inspection(outcome);
            case "opinion" -> opinion(outcome);
            case "statement" -> numbers(Set.of("lines", "report"));
            case "review" -> money();
            default -> {}
        }
        text("report", REPORT_LENGTH);
        return clean;
    }

    private void inspection(String outcome) {
        date("date");
        choice("result", RESULTS, "refuse".equals(outcome) ? "not-conforming" : "conforming");
        photos();
        numbers(Set.of("date", "result", "report", "photos", "deductionReason", "refundBasis", "refundReceipt"));
        refund();
    }

    /** What is to be kept of a deposit (خصم من التأمين) and why; what is to go back where no deposit of ours was paid. */
    private void money() {
        List.of("deduction", "refund", "refundYear").forEach(field -> number(field, string(field)));
        refund();
    }

    private void refund() {
        piastres("deduction");
        piastres("refund");
        year();
        text("refundBasis", TEXT_LENGTH);
        text("refundReceipt", RECEIPT_LENGTH);
        reasonOfDeduction();
    }

    private void piastres(String field) {
        if (clean.get(field) instanceof BigDecimal sum
                && sum.stripTrailingZeros().scale() > 2) {
            error(field, "requests.amount-out-of-range");
            clean.remove(field);
        }
    }

    /** The year of a receipt's book. */
    private void year() {
        if (clean.get("refundYear") instanceof BigDecimal year
                && (year.stripTrailingZeros().scale() > 0 || !isPast(year))) {
            error("refundYear", "requests.number-out-of-range");
        }
    }

    private boolean isPast(BigDecimal year) {
        return year.intValue() >= EARLIEST_RECEIPT && year.intValue() <= today.getYear();
    }

    private void reasonOfDeduction() {
        text("deductionReason", TEXT_LENGTH);
        boolean deducts = clean.get("deduction") instanceof BigDecimal kept && kept.signum() > 0;
        if (deducts && !clean.containsKey("deductionReason")) {
            error("deductionReason", "requests.text-missing");
        }
    }

    private void opinion(String outcome) {
        date("date");
        choice("reply", REPLIES, "object".equals(outcome) ? "objects" : "agrees");
        text("reference", TEXT_LENGTH);
    }

    /** A day up to today; today where nothing was typed. */
    private void date(String field) {
        var text = string(field);
        if (text.isEmpty()) {
            clean.put(field, today.toString());
            return;
        }
        try {
            var date = LocalDate.parse(ArabicText.asciiDigits(text));
            if (date.isAfter(today)) {
                error(field, "requests.date-in-future");
            } else if (date.isBefore(today.minusYears(2))) {
                error(field, "requests.date-too-old");
            }
            clean.put(field, date.toString());
        } catch (DateTimeParseException e) {
            error(field, "requests.date-wrong");
        }
    }

    private void choice(String field, Set<String> choices, String otherwise) {
        var text = string(field);
        if (!text.isEmpty() && !choices.contains(text)) {
            error(field, "requests.choice-wrong");
        }
        clean.put(field, text.isEmpty() ? otherwise : text);
    }

    private void text(String field, int most) {
        var text = string(field);
        if (ArabicText.hasForbiddenControls(text)) {
            error(field, "requests.control-characters");
        } else if (text.length() > most) {
            error(field, "requests.text-too-long", most);
        } else if (!text.isEmpty()) {
            clean.put(field, text);
        }
    }

    private void photos() {
        var ids = new ArrayList<String>();
        if (typed.get("photos") instanceof List<?> photos) {
            for (var photo : photos) {
                try {
                    ids.add(UUID.fromString(String.valueOf(photo)).toString());
                } catch (IllegalArgumentException e) {
                    error("photos", "requests.unknown-document");
                }
            }
        }
        clean.put("photos", ids);
    }

    private void numbers(Set<String> otherFields) {
        if (typed.size() > MOST_ENTRIES) {
            error("", "requests.too-many-entries", MOST_ENTRIES);
            return;
        }
        for (var entry : typed.entrySet()) {
            if (!otherFields.contains(entry.getKey())) {
                number(entry.getKey(), string(entry.getKey()));
            }
        }
    }

    private void number(String field, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            var number = new BigDecimal(ArabicText.asciiDigits(text).replace('٫', '.'));
            if (number.signum() < 0 || number.compareTo(GREATEST) > 0 || number.scale() > 6) {
                error(field, "requests.number-out-of-range");
            } else {
                clean.put(field, number);
            }
        } catch (NumberFormatException e) {
            error(field, "requests.number-wrong");
        }
    }

    private String string(String field) {
        @Nullable Object value = typed.get(field);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private void error(String field, String code, Object... args) {
        errors.add(new FieldError(field.isEmpty() ? "data" : "data." + field, code, List.of(args)));
    }
}
