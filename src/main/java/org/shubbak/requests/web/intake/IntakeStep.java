package org.shubbak.requests.web.intake;

import java.util.List;
import java.util.Locale;

/** The parts of the sequence, in the order in which a clerk asks for them. */
enum IntakeStep {
    APPLICANT("applicant.", "agent."),
    QUESTIONS("form."),
    DOCUMENTS("documents."),
    CHECK;

    private final List<String> prefixes;

    IntakeStep(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** Whether a field of this name belongs to this part. */
    boolean owns(String field) {
        return prefixes.stream().anyMatch(field::startsWith);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    IntakeStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The part whose page shows a field; the check for what is no field. */
    static IntakeStep of(String field) {
        return List.of(values()).stream()
                .filter(step -> step.owns(field))
                .findFirst()
                .orElse(CHECK);
    }
}
