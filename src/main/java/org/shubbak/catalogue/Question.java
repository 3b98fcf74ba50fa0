package org.shubbak.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question of a service's own form.
 *
 * @param key the name under which the answer is kept, and by which rules name it: {@code form.<key>}
 * @param unit what a number counts, for example m², in the reader's sight only
 * @param when a CEL condition over the answers above it; without one the question is always asked
 */
public record Question(
        String key,
        String labelAr,
        String labelEn,
        Type type,
        boolean required,
        @Nullable String unit,
        List<Choice> choices,
        @Nullable String when,
        Limits limits,
        @Nullable String hintAr,
        @Nullable String hintEn,
        @Nullable String unitEn)
        implements Labelled {

    /** How an answer is written and checked. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        MONEY,
        DATE,
        CHOICE,
        BOOLEAN
    }

    /** What a number counts, for a reader of this language. */
    public String unit(Locale locale) {
        String local = locale.getLanguage().equals("en") && unitEn != null ? unitEn : unit;
        return local == null ? "" : local;
    }

    public Question {
        choices = choices == null ? List.of() : List.copyOf(choices);
        limits = limits == null ? Limits.NONE : limits;
    }
}
