package org.shubbak.requests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Choice;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.licences.Fact;
import org.shubbak.shared.Counted;

/** Says clean answers in words, in both languages: what the check page, the case page and the papers show. */
public final class FactText {

    private static final Locale ARABIC = Locale.of("ar");
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final DateTimeFormatter DAY_AR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("ar-EG-u-nu-latn"));
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", ENGLISH);

    private FactText() {}

    /** The facts of these questions, in their order; what was not answered is left out. */
    public static List<Fact> of(List<Question> questions, Map<String, ?> answers) {
        var facts = new ArrayList<Fact>();
        for (var question : questions) {
            var value = answers.get(question.key());
            if (value != null) {
                facts.add(fact(question, value));
            }
        }
        return facts;
    }

    /** The answers in Arabic words, by question and by {@code question.part}; for the sentences of a paper. */
    static Map<String, String> values(ServiceDefinition service, Map<String, ?> answers) {
        var values = new HashMap<String, String>();
        service.questions().forEach(question -> {
            var value = answers.get(question.key());
            if (value != null) {
                values.put(question.key(), text(question, value, ARABIC));
            }
            if (value instanceof Map<?, ?> parts) {
                parts.forEach(
                        (part, text) -> values.put(question.key() + "." + part, day(String.valueOf(text), ARABIC)));
            }
        });
        return values;
    }

    /** A measured value in the words of the question of its name, if there is one. */
    static String measured(ServiceDefinition service, String key, Object value) {
        return service.questions().stream()
                .filter(question -> question.key().equals(key)
                        && (question.type().isNumber() || question.type() == Question.Type.CHOICE))
                .findFirst()
                .map(question -> text(question, value, ARABIC))
                .orElseGet(() -> day(plain(value), ARABIC));
    }

    private static Fact fact(Question question, Object value) {
        String arabic = text(question, value, ARABIC);
        String english = text(question, value, ENGLISH);
        return new Fact(
                question.labelAr(),
                question.labelEn(),
                arabic,
                english.equals(arabic) ? null : english,
                question.type() == Question.Type.TABLE ? table(question, (List<?>) value) : null);
    }

    private static Fact.Table table(Question question, List<?> rows) {
        return new Fact.Table(
                heads(question, ARABIC),
                heads(question, ENGLISH),
                rows(question, rows, ARABIC),
                rows(question, rows, ENGLISH));
    }

    private static List<String> heads(Question question, Locale locale) {
        return question.columns().stream()
                .map(column -> column.unit(locale).isEmpty()
                        ? column.label(locale)
                        : column.label(locale) + " (" + column.unit(locale) + ")")
                .toList();
    }

    private static List<List<String>> rows(Question question, List<?> rows, Locale locale) {
        return rows.stream()
                .map(row -> question.columns().stream()
                        .map(column ->
                                cell(column, row instanceof Map<?, ?> cells ? cells.get(column.key()) : null, locale))
                        .toList())
                .toList();
    }

    /** A cell without its unit, which stands in the head. */
    private static String cell(Question column, @Nullable Object value, Locale locale) {
        return value == null ? "" : column.type().isNumber() ? plain(value) : text(column, value, locale);
    }

    /** The value of an answer in words, for a reader of this language. */
    static String text(Question question, Object value, Locale locale) {
        return switch (question.type()) {
            case TEXT, LONG_TEXT -> PersonInAnswers.shown(value.toString(), isArabic(locale));
            case NUMBER, AREA -> Counted.text(plain(value), question.unit(locale), locale);
            case MONEY -> withUnit(plain(value), isArabic(locale) ? "جنيه" : "EGP");
            case DATE -> day(value.toString(), locale);
            case CHOICE -> choice(question, value.toString(), locale);
            case CHOICES ->
                ((List<?>) value)
                        .stream()
                                .map(one -> choice(question, one.toString(), locale))
                                .collect(Collectors.joining(isArabic(locale) ? "، " : ", "));
            case BOOLEAN -> yesOrNo(value, locale);
            case DECLARATION ->
                Boolean.TRUE.equals(value) ? (isArabic(locale) ? "أقر بذلك" : "Declared") : yesOrNo(value, locale);
            case ADDRESS, POINT, COMPANY, ENGINEER, LICENCE ->
                PartsText.of(question.type(), (Map<?, ?>) value, isArabic(locale));
            case TABLE -> count(((List<?>) value).size(), isArabic(locale));
        };
    }

    private static String count(int rows, boolean arabic) {
        return arabic ? "عدد الصفوف: " + rows : rows == 1 ? "1 row" : rows + " rows";
    }

    private static String yesOrNo(Object value, Locale locale) {
        boolean yes = Boolean.TRUE.equals(value);
        return isArabic(locale) ? (yes ? "نعم" : "لا") : yes ? "Yes" : "No";
    }

    private static String choice(Question question, String key, Locale locale) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(key))
                .map((Choice choice) -> choice.label(locale))
                .findFirst()
                .orElse(key);
    }

    /** A day in words; what an older version kept in another form stays as it is. */
    static String day(String iso, Locale locale) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(iso).format(isArabic(locale) ? DAY_AR : DAY_EN)
                : iso;
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String withUnit(String value, String unit) {
        return Stream.of(value, unit).filter(it -> !it.isBlank()).collect(Collectors.joining(" "));
    }

    private static boolean isArabic(Locale locale) {
        return !locale.getLanguage().equals("en");
    }
}
