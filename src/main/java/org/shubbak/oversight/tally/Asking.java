package org.shubbak.oversight.tally;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One question made ready: where its rows are, and the conditions and parameters that its statements share. */
record Asking(Question question, @Nullable Axis axis, Reach reach, LocalDate today) {

    private static final String ALL = "*";

    boolean services() {
        return question.cut().ofServices() || axis != null && axis.ofServices();
    }

    boolean channels() {
        return question.cut().channel() != null || axis == Axis.CHANNEL;
    }

    /** Which of the sums of a roll-up to add: those of all services or of each, of all channels or of each. */
    String level() {
        return "service " + (services() ? "<>" : "=") + " '" + ALL + "' AND channel " + (channels() ? "<>" : "=") + " '"
                + ALL + "'" + cut();
    }

    /** The cut as conditions on columns that roll-ups and facts share. */
    String cut() {
        Cut cut = question.cut();
        return condition("service", cut.service())
                + condition("sector", cut.sector())
                + condition("department", cut.department())
                + condition("channel", cut.channel());
    }

    /** The key of the breakdown among the columns of a roll-up or of the facts. */
    String key(String scope, String day) {
        return switch (axis) {
            case null -> "''";
            case CHILD -> scope;
            case SERVICE -> "service";
            case SECTOR -> "sector";
            case DEPARTMENT -> "department";
            case CHANNEL -> "channel";
            case MONTH -> "to_char(" + day + ", 'YYYY-MM')";
            case DAY -> "to_char(" + day + ", 'YYYY-MM-DD')";
        };
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("scopes", reach.scopes());
        parameters.put("months", question.span().months());
        parameters.put("from", question.span().from());
        parameters.put("to", question.span().to());
        parameters.put("today", today);
        parameters.put("soon", today.plusDays(Open.NEAR));
        Cut cut = question.cut();
        put(parameters, "service", cut.service());
        put(parameters, "sector", cut.sector());
        put(parameters, "department", cut.department());
        put(parameters, "channel", cut.channel());
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static String condition(String column, @Nullable String value) {
        return value == null ? "" : " AND " + column + " = :" + column;
    }
}
