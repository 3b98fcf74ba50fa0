package org.shubbak.catalogue.web.studio;

import java.util.ArrayList;
import java.util.List;
import org.shubbak.catalogue.Choice;
import org.shubbak.shared.ArabicText;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes conditions for people who do not know the language of conditions: a question, a comparison, a value. */
final class RuleHelp {

    /** The comparisons, in the order of the page; words in {@code studio.how.<word>}. */
    static final List<String> HOWS =
            List.of("is", "is-not", "more", "at-least", "at-most", "less", "yes", "no", "holds", "filled", "empty");

    private static final String HELP = "help.";

    private RuleHelp() {}

    /** Writes the condition at this property, after or instead of what stands there; tells its entry. */
    static String apply(ObjectNode tree, String path, MultiValueMap<String, String> sent) {
        int dot = path.lastIndexOf('.');
        ObjectNode around = EntryActs.holder(tree, dot < 0 ? "" : path.substring(0, dot));
        String rule = rule(tree, typed(sent, path, "what"), typed(sent, path, "how"), typed(sent, path, "value"));
        if (around != null && !rule.isEmpty()) {
            String property = path.substring(dot + 1);
            around.put(property, joined(around.path(property).asString(""), rule, typed(sent, path, "join")));
        }
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private static String joined(String held, String rule, String join) {
        return switch (held.isBlank() ? "" : join) {
            case "and" -> "(" + held + ") && " + rule;
            case "or" -> "(" + held + ") || " + rule;
            default -> rule;
        };
    }

    private static String rule(ObjectNode tree, String what, String how, String value) {
        if (what.isEmpty()) {
            return "";
        }
        JsonNode question = question(tree, what);
        return switch (how) {
            case "is" -> what + " == " + literal(what, question, value);
            case "is-not" -> what + " != " + literal(what, question, value);
            case "more" -> what + " > " + literal(what, question, value);
            case "at-least" -> what + " >= " + literal(what, question, value);
            case "at-most" -> what + " <= " + literal(what, question, value);
            case "less" -> what + " < " + literal(what, question, value);
            case "yes" -> what;
            case "no" -> "!" + what;
            case "holds" -> quoted(choice(question, value)) + " in " + what;
            case "filled" -> what + " != ''";
            case "empty" -> what + " == ''";
            default -> "";
        };
    }

    private static JsonNode question(ObjectNode tree, String what) {
        for (JsonNode question : tree.path("questions")) {
            if (what.equals("form." + question.path("key").asString(""))) {
                return question;
            }
        }
        return tree.path("none");
    }

    private static String literal(String what, JsonNode question, String value) {
        boolean number = what.equals("applicant.age")
                || (question.isObject() && Offered.type(question).isNumber());
        String plain = ArabicText.asciiDigits(value).replace('٫', '.').replaceAll("[٬,\\s]", "");
        return number && plain.matches("-?\\d+(\\.\\d+)?") ? plain : quoted(choice(question, value));
    }

    /** Whoever types a choice's words means its value. */
    private static String choice(JsonNode question, String value) {
        return Offered.named(question.path("choices")).stream()
                .filter(it -> it.labelAr().equals(value) || it.labelEn().equalsIgnoreCase(value))
                .map(Choice::value)
                .findFirst()
                .orElse(value);
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String typed(MultiValueMap<String, String> sent, String path, String part) {
        String first = sent.getFirst(HELP + path + "." + part);
        return first == null ? "" : first.strip();
    }

    /** What may be named in conditions: the applicant, and the answers; fees know the rates besides. */
    static List<Choice> variables(JsonNode tree, Part part) {
        var variables = new ArrayList<Choice>();
        for (String own : List.of("applicant.kind", "applicant.agent", "applicant.age")) {
            variables.add(new Choice(own, "", ""));
        }
        for (JsonNode question : tree.path("questions")) {
            var label = Offered.label(question);
            if (!label.value().isEmpty()) {
                variables.add(new Choice("form." + label.value(), label.labelAr(), label.labelEn()));
            }
        }
        if (part == Part.FEES) {
            Offered.named(tree.path("fee").path("rates"))
                    .forEach(it -> variables.add(new Choice("rate." + it.value(), it.labelAr(), it.labelEn())));
        }
        return variables;
    }
}
