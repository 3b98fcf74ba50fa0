package org.shubbak.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;

/**
 * A question of a service's own form, or a column of a table.
 *
 * @param key the name under which the answer is kept, and by which rules name it: {@code form.<key>}
 * @param unit what a number counts, for example m², in the reader's sight only
 * @param when a CEL condition over the answers above it; without one the question is always asked
 * @param columns the columns of a table, questions of plain types
 * @param services the services whose output a {@code LICENCE} may be; any when empty
 * @param paperAllowed whether a licence from before this system may be named by its number alone
 * @param officialUse asked of the clerk and not printed on the citizen's sheet
 */
public record Question(
        String key,
        String labelAr,
        String labelEn,
        Type type,
        boolean required,
        @Nullable String when,
        @Nullable String hintAr,
        @Nullable String hintEn,
        @Nullable String unit,
        @Nullable String unitEn,
        List<Choice> choices,
        Limits limits,
        List<Question> columns,
        List<ServiceCode> services,
        boolean paperAllowed,
        boolean officialUse)
        implements Labelled {

    /** How an answer is written and checked; see {@code docs/packs.md} for each one's form in the API. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        MONEY,
        AREA,
        DATE,
        CHOICE,
        CHOICES,
        BOOLEAN,
        DECLARATION,
        ADDRESS,
        POINT,
        TABLE,
        COMPANY,
        ENGINEER,
        LICENCE;

        public boolean isNumber() {
            return this == NUMBER || this == MONEY || this == AREA;
        }

        /** Whether yes and no are its answers. */
        public boolean isTick() {
            return this == BOOLEAN || this == DECLARATION;
        }

        public boolean hasChoices() {
            return this == CHOICE || this == CHOICES;
        }

        /** The parts of an answer that is a map of texts; empty for every other type. */
        public List<String> parts() {
            return switch (this) {
                case ADDRESS -> List.of("place", "street", "building", "unit", "landmark");
                case POINT -> List.of("lat", "lon");
                case COMPANY -> List.of("name", "register", "tax");
                case ENGINEER -> List.of("number", "name", "office");
                case LICENCE -> List.of("number", "service", "state", "until");
                default -> List.of();
            };
        }

        /** Whether it may be a column of a table. */
        public boolean isPlain() {
            return switch (this) {
                case TEXT, NUMBER, MONEY, AREA, DATE, CHOICE, BOOLEAN -> true;
                default -> false;
            };
        }
    }

    /** What a number counts, for a reader of this language. */
    public String unit(Locale locale) {
        if (unit == null) {
            return type == Type.AREA ? (locale.getLanguage().equals("en") ? "m²" : "م²") : "";
        }
        return locale.getLanguage().equals("en") && unitEn != null ? unitEn : unit;
    }

    public Question {
        choices = choices == null ? List.of() : List.copyOf(choices);
        limits = limits == null ? Limits.NONE : limits;
        columns = columns == null ? List.of() : List.copyOf(columns);
        services = services == null ? List.of() : List.copyOf(services);
    }
}
