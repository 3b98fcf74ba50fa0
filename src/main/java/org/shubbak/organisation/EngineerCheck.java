package org.shubbak.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/** Reads one entry of the register of engineers and says everything wrong with it at once. */
final class EngineerCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SPECIALITY = 100;

    private final List<FieldError> errors = new ArrayList<>();
    private final EngineerEntry entry;

    private EngineerCheck(EngineerEntry entry) {
        this.entry = entry;
    }

    /** @throws Refusal with one error a field */
    static Engineer check(EngineerEntry entry) {
        return new EngineerCheck(entry).checked();
    }

    private Engineer checked() {
        String number = number("number", entry.number());
        Engineer.Kind kind = kind();
        String name = text("name", entry.name(), LONGEST_NAME, true);
        String officeNumber = entry.officeNumber().isBlank() ? null : number("officeNumber", entry.officeNumber());
        String officeName = text("officeName", entry.officeName(), LONGEST_NAME, false);
        String speciality = text("speciality", entry.speciality(), LONGEST_SPECIALITY, true);
        LocalDate until = until();
        if (!errors.isEmpty() || until == null) {
            throw Refusal.fields(errors);
        }
        boolean office = kind == Engineer.Kind.OFFICE;
        return new Engineer(
                number,
                kind,
                name,
                office ? number : officeNumber,
                office ? name : officeName.isEmpty() ? null : officeName,
                speciality,
                until,
                null,
                0);
    }

    private String number(String field, String typed) {
        var read = Engineer.number(typed);
        if (read.isEmpty()) {
            errors.add(FieldError.of(field, "organisation.engineer-number"));
        }
        return read.orElse("");
    }

    private Engineer.Kind kind() {
        return switch (entry.kind().strip().toLowerCase(Locale.ROOT)) {
            case "", "engineer", "مهندس" -> Engineer.Kind.ENGINEER;
            case "office", "مكتب" -> Engineer.Kind.OFFICE;
            default -> {
                errors.add(FieldError.of("kind", "organisation.engineer-kind"));
                yield Engineer.Kind.ENGINEER;
            }
        };
    }

    private String text(String field, String typed, int longest, boolean needed) {
        try {
            String clean = ArabicText.clean(typed, longest).replaceAll("\\s+", " ");
            if (clean.length() == 1 || clean.isEmpty() && needed) {
                errors.add(FieldError.of(field, "organisation.engineer-text-missing"));
            }
            return clean;
        } catch (Refusal refusal) {
            errors.add(new FieldError(field, refusal.code(), refusal.args()));
            return "";
        }
    }

    private @Nullable LocalDate until() {
        try {
            return LocalDate.parse(ArabicText.asciiDigits(entry.validUntil()).strip());
        } catch (DateTimeException notADay) {
            errors.add(FieldError.of("validUntil", "organisation.engineer-date"));
            return null;
        }
    }
}
