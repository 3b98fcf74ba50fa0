package org.shubbak.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;

/**
 * Reads one answer as a person typed it or a program sent it, into the canonical form of {@code docs/packs.md}. What is
 * read twice stays as it is.
 */
final class AnswerReader {

    private static final int MOST_CHOSEN = 200;

    private final PlainReader plain;
    private final TableReader tables;
    private final RegisterReader registered;

    AnswerReader(Clock clock, @Nullable Registers registers) {
        plain = new PlainReader(clock);
        tables = new TableReader(plain);
        registered = new RegisterReader(registers, CairoTime.today(clock));
    }

    Answer read(Question question, @Nullable Object given) {
        return switch (question.type()) {
            case CHOICES -> choices(question, given);
            case ADDRESS -> PlaceReader.address(question, given);
            case POINT -> PlaceReader.point(question, given);
            case COMPANY -> CompanyReader.read(question, given);
            case ENGINEER -> registered.engineer(question, given);
            case LICENCE -> registered.licence(question, given);
            case TABLE -> tables.read(question, given);
            case TEXT, LONG_TEXT, NUMBER, MONEY, AREA, DATE, CHOICE, BOOLEAN, DECLARATION ->
                plain.read(question, given);
        };
    }

    /** In the order of the question, each once. */
    private Answer choices(Question question, @Nullable Object given) {
        List<?> several = given instanceof List<?> list ? list : given == null ? List.of() : List.of(given);
        if (several.size() > MOST_CHOSEN) {
            return Answer.wrong("unknown-choice");
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (Object one : several) {
            switch (plain.choice(question, one)) {
                case Answer.Clean clean -> chosen.add(clean.value().toString());
                case Answer.Wrong wrong -> {
                    return wrong;
                }
                case Answer.Empty _ -> {}
            }
        }
        if (chosen.isEmpty()) {
            return question.required() ? Answer.wrong("required") : Answer.EMPTY;
        }
        var ordered = new ArrayList<String>();
        question.choices().stream().map(Choice::value).filter(chosen::contains).forEach(ordered::add);
        return new Answer.Clean(List.copyOf(ordered));
    }
}
