package org.shubbak.catalogue;

import com.google.re2j.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;

/** Reads the answers that are one value: of a question or of a cell in a table. */
final class PlainReader {

    private static final Set<String> YES = Set.of("true", "on", "yes", "1");
    private static final Set<String> NO = Set.of("false", "off", "no", "0");
    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    private final Clock clock;

    PlainReader(Clock clock) {
        this.clock = clock;
    }

    Answer read(Question question, @Nullable Object given) {
        return switch (typed(given)) {
            case Answer.Clean it -> read(question, it.value().toString());
            case Answer.Wrong wrong -> wrong;
            case Answer.Empty _ -> missing(question);
        };
    }

    /** One of the question's choices; nothing given is empty whether required or not. */
    Answer choice(Question question, @Nullable Object given) {
        Answer typed = typed(given);
        return typed instanceof Answer.Clean it ? choice(it.value().toString(), question) : typed;
    }

    /** The text of one value, without what could make it read as something else. */
    static Answer typed(@Nullable Object given) {
        if (given != null && !(given instanceof String || given instanceof Number || given instanceof Boolean)) {
            return Answer.wrong("not-one-value");
        }
        String typed =
                given instanceof Number number ? NumberReader.plain(number) : given == null ? "" : given.toString();
        if (ArabicText.hasForbiddenControls(typed)) {
            return Answer.wrong("forbidden-characters");
        }
        String text = ArabicText.clean(typed, Integer.MAX_VALUE);
        return text.isEmpty() ? Answer.EMPTY : new Answer.Clean(text);
    }

    /** An answer that must be given was not: also a yes or no, since leaving it out says neither. */
    private static Answer missing(Question question) {
        if (!question.required()) {
            return Answer.EMPTY;
        }
        return Answer.wrong(
                switch (question.type()) {
                    case DECLARATION -> "not-declared";
                    case BOOLEAN -> "neither-yes-nor-no";
                    default -> "required";
                });
    }

    private Answer read(Question question, String text) {
        return switch (question.type()) {
            case TEXT -> text(text.replaceAll("\\s+", " "), question, SHORT);
            case LONG_TEXT -> text(text.replace("\r\n", "\n"), question, LONG);
            case NUMBER, AREA -> NumberReader.read(text, question.limits(), NumberReader.MEASURE);
            case MONEY -> NumberReader.read(text, question.limits(), NumberReader.PIASTRES);
            case DATE -> date(text, question.limits());
            case CHOICE -> choice(text, question);
            case BOOLEAN, DECLARATION -> tick(text.toLowerCase(Locale.ROOT), question);
            case CHOICES, ADDRESS, POINT, TABLE, COMPANY, ENGINEER, LICENCE -> Answer.wrong("not-one-value");
        };
    }

    private static Answer text(String text, Question question, int typeLimit) {
        Integer own = question.limits().maxLength();
        int longest = own == null ? typeLimit : own;
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Answer.wrong("too-long", longest, length);
        }
        String pattern = question.limits().pattern();
        return pattern == null || Pattern.matches(pattern, ArabicText.asciiDigits(text))
                ? new Answer.Clean(text)
                : Answer.wrong("not-as-written");
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
        boolean mustDeclare = question.required() && question.type() == Question.Type.DECLARATION;
        return mustDeclare ? Answer.wrong("not-declared") : new Answer.Clean(false);
    }
}
