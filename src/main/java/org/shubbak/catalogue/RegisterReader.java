package org.shubbak.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;

/** Reads answers that name something registered: the person types the number, the rest is looked up. */
final class RegisterReader {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;
    private static final String PAPER = "paper";

    private final @Nullable Registers registers;
    private final LocalDate today;

    RegisterReader(@Nullable Registers registers, LocalDate today) {
        this.registers = registers;
        this.today = today;
    }

    Answer engineer(Question question, @Nullable Object given) {
        var parts = PartsReader.of(numbered(given), Set.copyOf(question.type().parts()));
        if (parts == null) {
            return Answer.wrong("not-parts");
        }
        if (parts.isBlank() && !question.required()) {
            return Answer.EMPTY;
        }
        String number = parts.text("number", true, LONGEST_NUMBER);
        if (registers == null) {
            parts.text("name", false, LONGEST_NAME);
            parts.text("office", false, LONGEST_NAME);
        } else if (!number.isEmpty()) {
            engineer(parts, registers, number);
        }
        return parts.answer();
    }

    private void engineer(PartsReader parts, Registers looked, String number) {
        var found = looked.engineer(number);
        if (found.isEmpty()) {
            parts.wrong("number", "unknown-engineer");
            return;
        }
        var engineer = found.get();
        if (engineer.suspended() != null) {
            parts.wrong("number", "engineer-suspended", engineer.name(), engineer.suspended());
        } else if (today.isAfter(engineer.validUntil())) {
            parts.wrong(
                    "number",
                    "engineer-expired",
                    engineer.name(),
                    engineer.validUntil().toString());
        }
        parts.keep("number", engineer.number());
        parts.keep("name", engineer.name());
        parts.keep("office", engineer.office());
    }

    Answer licence(Question question, @Nullable Object given) {
        var parts = PartsReader.of(numbered(given), Set.of("number", "service", "state", "until", PAPER));
        if (parts == null) {
            return Answer.wrong("not-parts");
        }
        if (parts.isBlank() && !question.required()) {
            return Answer.EMPTY;
        }
        String number = parts.text("number", true, LONGEST_NUMBER);
        boolean paper =
                parts.read("state").equals(PAPER) || Set.of("true", "on").contains(parts.read(PAPER));
        if (paper) {
            paper(parts, question);
        } else if (registers == null) {
            parts.text("service", false, LONGEST_NUMBER);
            parts.text("state", false, LONGEST_NUMBER);
            parts.text("until", false, LONGEST_NUMBER);
        } else if (!number.isEmpty()) {
            licence(parts, question, registers, number);
        }
        return parts.answer();
    }

    private static void paper(PartsReader parts, Question question) {
        if (question.paperAllowed()) {
            parts.keep("state", PAPER);
        } else {
            parts.wrong("number", "paper-not-allowed");
        }
    }

    private static void licence(PartsReader parts, Question question, Registers looked, String number) {
        var found = looked.licence(number);
        if (found.isEmpty()) {
            parts.wrong("number", "unknown-licence");
            return;
        }
        var licence = found.get();
        boolean fits =
                question.services().isEmpty() || question.services().contains(new ServiceCode(licence.service()));
        if (!fits) {
            parts.wrong("number", "licence-of-another-service");
        }
        parts.keep("number", licence.number());
        parts.keep("service", licence.service());
        parts.keep("state", licence.state());
        if (licence.until() != null) {
            parts.keep("until", licence.until().toString());
        }
    }

    /** The number alone is enough. */
    private static @Nullable Object numbered(@Nullable Object given) {
        return given instanceof String || given instanceof Number ? Map.of("number", given) : given;
    }
}
