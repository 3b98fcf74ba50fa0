package org.shubbak.requests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;

/**
 * Reads the lines of a fee statement (مطالبة بالرسوم) as a specialist wrote them: {@code [{key, label, amount, basis,
 * refundable}]}, amounts in Egyptian pounds with at most two decimals.
 */
final class FeeStatement {

    private static final int MOST_LINES = 30;
    private static final int TEXT_LENGTH = 200;
    private static final BigDecimal GREATEST = new BigDecimal("99999999.99");

    private final List<FieldError> errors = new ArrayList<>();

    /** The written lines, or null when none were written and the service's own formulas are to be taken. */
    static @Nullable List<FeeLine> read(Map<String, Object> data) {
        if (!(data.get("lines") instanceof List<?> lines) || lines.isEmpty()) {
            return null;
        }
        return new FeeStatement().lines(lines);
    }

    private List<FeeLine> lines(List<?> typed) {
        if (typed.size() > MOST_LINES) {
            throw Refusal.of(Refusal.Kind.INVALID, "requests.too-many-entries", MOST_LINES)
                    .at("data.lines");
        }
        var keys = new HashSet<String>();
        var lines = new ArrayList<FeeLine>();
        for (int i = 0; i < typed.size(); i++) {
            if (typed.get(i) instanceof Map<?, ?> line) {
                lines.add(line("data.lines." + i, line, keys));
            } else {
                error("data.lines." + i, "requests.choice-wrong");
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return lines;
    }

    private FeeLine line(String at, Map<?, ?> line, HashSet<String> keys) {
        var label = text(at + ".label", line.get("label"));
        var typedKey = line.get("key");
        var key = typedKey == null ? "line" + (keys.size() + 1) : text(at + ".key", typedKey);
        if (!keys.add(key)) {
            error(at + ".key", "requests.line-twice");
        }
        var basis = line.get("basis") == null ? "" : text(at + ".basis", line.get("basis"));
        return new FeeLine(key, label, label, amount(at + ".amount", line.get("amount")), basis, isDeposit(line));
    }

    private static boolean isDeposit(Map<?, ?> line) {
        return "true".equals(String.valueOf(line.get("refundable")));
    }

    private Money amount(String at, @Nullable Object typed) {
        try {
            var text = ArabicText.asciiDigits(String.valueOf(typed))
                    .replace("٫", ".")
                    .replaceAll("[\\s,٬]", "");
            var amount = new BigDecimal(text);
            if (amount.signum() < 0
                    || amount.compareTo(GREATEST) > 0
                    || amount.stripTrailingZeros().scale() > 2) {
                error(at, "requests.amount-out-of-range");
                return Money.ZERO;
            }
            return Money.of(amount);
        } catch (NumberFormatException e) {
            error(at, "requests.number-wrong");
            return Money.ZERO;
        }
    }

    private String text(String at, @Nullable Object typed) {
        var text = typed == null ? "" : String.valueOf(typed).strip();
        if (text.isEmpty()) {
            error(at, "requests.text-missing");
        } else if (text.length() > TEXT_LENGTH) {
            error(at, "requests.text-too-long", TEXT_LENGTH);
        } else if (ArabicText.hasForbiddenControls(text)) {
            error(at, "requests.control-characters");
        }
        return text;
    }

    private void error(String field, String code, Object... args) {
        errors.add(new FieldError(field, code, List.of(args)));
    }
}
