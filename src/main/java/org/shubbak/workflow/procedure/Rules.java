package org.shubbak.workflow.procedure;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compiles the CEL of one procedure; what does not compile is a problem with its line and column. */
final class Rules {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'");

    private final Map<String, VariableType> variables;
    private final List<Problem> problems;
    private final Map<CelType, Cel> compilers = new HashMap<>();

    Rules(Map<String, VariableType> variables, List<Problem> problems) {
        this.variables = variables;
        this.problems = problems;
    }

    Optional<Rule> condition(String element, String name, String text) {
        return compile(element, name, text, SimpleType.BOOL);
    }

    /** A number of days; knows the body asked as {@code item}. */
    Optional<Rule> days(String element, String name, String text) {
        return compile(element, name, text, SimpleType.INT);
    }

    private Optional<Rule> compile(String element, String name, String text, CelType result) {
        var cel = compilers.computeIfAbsent(result, this::compiler);
        try {
            return Optional.of(
                    new Rule(text, cel.createProgram(cel.compile(text).getAst())));
        } catch (CelValidationException e) {
            e.getErrors().forEach(issue -> problems.add(problem(element, name, issue)));
        } catch (CelEvaluationException e) {
            problems.add(Problem.of(element, name, "rule", 1, 1, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Cel compiler(CelType result) {
        var builder = CelFactory.standardCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(result);
        variables.forEach((name, type) -> builder.addVar(name, type.celType()));
        if (result.equals(SimpleType.INT)) {
            builder.addVar("item", SimpleType.STRING);
        }
        return builder.build();
    }

    private static Problem problem(String element, String name, CelIssue issue) {
        var place = issue.getSourceLocation();
        var args = new ArrayList<Object>(List.of(place.getLine(), place.getColumn() + 1));
        var undeclared = UNDECLARED.matcher(issue.getMessage());
        if (undeclared.find()) {
            args.add(undeclared.group(1));
            return new Problem(element, name, "unknown-variable", args);
        }
        args.add(issue.getMessage());
        return new Problem(element, name, "rule", args);
    }
}
