package org.shubbak.catalogue.web.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One part of a service in the studio, with the properties of the pack that are edited there. */
public enum Part {
    BASICS(
            "code",
            "nameAr",
            "nameEn",
            "sector",
            "department",
            "audiences",
            "applicants",
            "words",
            "summaryAr",
            "summaryEn",
            "legalBasis"),
    QUESTIONS("questions"),
    DOCUMENTS("documents"),
    FEES("fee"),
    DEADLINE("deadline"),
    PROCEDURE("procedure", "parameters"),
    BODIES("bodies"),
    OUTPUT("output", "validityMonths", "renewal", "paper"),
    CONDITIONS("eligibility", "conditions", "refusals"),
    SAMPLES("samples"),
    TEXT;

    private final List<String> properties;

    Part(String... properties) {
        this.properties = List.of(properties);
    }

    public List<String> properties() {
        return properties;
    }

    /** The word in addresses and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** The part in which a place of the pack is edited; what belongs nowhere is mended in the text. */
    static Part holding(String place) {
        String first = place.split("\\.", 2)[0];
        return Arrays.stream(values())
                .filter(it -> it.properties.contains(first))
                .findFirst()
                .orElse(TEXT);
    }
}
