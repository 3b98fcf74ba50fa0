package org.shubbak.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;

/** Reads one answer as a person typed it or a program sent it. */
final class AnswerReader {

    private static final Set<String> YES = Set.of("true", "on", "yes", "1");
    private static final Set<String> NO = Set.of("false", "off", "no", "0");
    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    Answer read(Question question, @Nullable Object given) {
        if (!question.type().parts().isEmpty() || question.type() == Question.Type.TABLE || question.type() == Question.Type.CHOICES && given instanceof List) {
            return given == null ? question.required() ? Answer.wrong("required") : Answer.EMPTY : new Answer.Clean(given);
        }
        if (given != null && !(given instanceof String || given instanceof Number || given instanceof Boolean)) {
            return Answer.wrong("not-one-value");
        }
        String typed =
                given instanceof Number number ? NumberReader.plain(number) : given == null ? "" : given.toString();
        if (ArabicText.hasForbiddenControls(typed)) {
            return Answer.wrong("forbidden-characters");
        }
        String text = ArabicText.clean(typed, Integer.MAX_VALUE);
        if (text.isEmpty()) {
            return question.required() ? Answer.wrong("required") : Answer.EMPTY;
        }
        return switch (question.type()) {
            case TEXT -> text(text.replaceAll("\\s+", " "), question, SHORT);
            case LONG_TEXT -> text(text.replace("\r\n", "\n"), question, LONG);
            case NUMBER, AREA -> NumberReader.read(text, question.limits(), NumberReader.MEASURE);
            case MONEY -> NumberReader.read(text, question.limits(), NumberReader.PIASTRES);
            case DATE -> date(text, question.limits());
            case CHOICE, CHOICES -> choice(text, question);
            case BOOLEAN, DECLARATION -> tick(text.toLowerCase(Locale.ROOT), question);
            case ADDRESS, POINT, TABLE, COMPANY, ENGINEER, LICENCE -> Answer.wrong("not-one-value");
        };
    }

    private static Answer text(String text, Question question, int typeLimit) {
        Integer own = question.limits().maxLength();
        int longest = own == null ? typeLimit : own;
        int length = text.codePointCount(0, text.length());
        return length > longest ? Answer.wrong("too-long", longest, length) : new Answer.Clean(text);
    }

    private Answer date(String text, Limits limits) {
        Optional<LocalDate> read = DateReader.read(text);
        if (read.isEmpty()) {
            return Answer.wrong("impossible-date");
        }
        LocalDate today = CairoTime.today(clock);
        LocalDate date = read.get();
        if (limits.days() == Limits.Days.NOT_PAST && date.isBefore(today)) {
            return Answer.wrong("date-past");
        }
        if (limits.days() == Limits.Days.NOT_FUTURE && date.isAfter(today)) {
            return Answer.wrong("date-future");
        }
        return new Answer.Clean(date.toString());
    }

    private static Answer choice(String text, Question question) {
        boolean known =
                question.choices().stream().anyMatch(choice -> choice.value().equals(text));
        return known ? new Answer.Clean(text) : Answer.wrong("unknown-choice");
    }

    private static Answer tick(String text, Question question) {
        if (YES.contains(text)) {
            return new Answer.Clean(true);
        }
        if (!NO.contains(text)) {
            return Answer.wrong("not-yes-or-no");
        }
        return question.required() ? Answer.wrong("required") : new Answer.Clean(false);
    }
}
