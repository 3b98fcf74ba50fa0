package org.shubbak.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shubbak.shared.Money;

/** The facts with which the procedure of a service begins, for a request and for a sample of it alike. */
public final class CaseVariables {

    private CaseVariables() {}

    /**
     * @param bodies the outside bodies whose opinion is needed
     * @param due what is to be paid first
     */
    public static Map<String, Object> of(
            ServiceDefinition service, Map<String, ?> answers, List<OutsideBody> bodies, Money due) {
        var variables = new LinkedHashMap<String, Object>(service.parameters());
        variables.put("form", answers);
        variables.put("bodies", bodies.stream().map(OutsideBody::key).toList());
        variables.put("bodyDays", bodies.stream().collect(Collectors.toMap(OutsideBody::key, CaseVariables::days)));
        variables.put("output", !service.output().equals("none"));
        variables.put("due", due.amount().doubleValue());
        return variables;
    }

    /** How long the body has, in days, as its step's timer counts them. */
    private static int days(OutsideBody body) {
        var reply = body.reply();
        return switch (reply.unit()) {
            case DAY -> reply.value();
            case WEEK -> reply.value() * 7;
            case MONTH -> reply.value() * 30;
        };
    }
}
