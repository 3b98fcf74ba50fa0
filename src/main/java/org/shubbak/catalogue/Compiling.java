package org.shubbak.catalogue;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;

/**
 * Compiles the expressions of one service definition and collects everything that is wrong with them, each with its
 * line and column. Answers are typed by their question, so that a rule naming an unknown question or comparing a
 * number with a word is found when it is written and not when a citizen stands at the window.
 */
final class Compiling {

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(1_000)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    private static final Set<CelType> NUMBERS = Set.of(SimpleType.DOUBLE, SimpleType.INT, SimpleType.DYN);

    private final CelCompiler compiler;
    private final List<FieldError> broken = new ArrayList<>();

    Compiling(ServiceDefinition definition) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("applicant.kind", SimpleType.STRING)
                .addVar("applicant.agent", SimpleType.BOOL)
                .addVar("applicant.age", SimpleType.INT)
                .addVar("data", MapType.create(SimpleType.STRING, SimpleType.DYN));
        definition.questions().forEach(question -> builder.addVar("form." + question.key(), typeOf(question)));
        definition.fee().rates().forEach(rate -> builder.addVar("rate." + rate.key(), SimpleType.DOUBLE));
        compiler = builder.build();
    }

    @Nullable
    Expression condition(String place, @Nullable String source) {
        return source == null ? null : compile(place, source, Set.of(SimpleType.BOOL));
    }

    @Nullable
    Expression amount(String place, String source) {
        return compile(place, source, NUMBERS);
    }

    List<FieldError> broken() {
        return List.copyOf(broken);
    }

    private @Nullable Expression compile(String place, String source, Set<CelType> wanted) {
        CelValidationResult result = compiler.compile(source);
        try {
            var ast = result.getAst();
            if (wanted.contains(ast.getResultType())) {
                return new Expression(place, RUNTIME.createProgram(ast));
            }
            report(place, 1, 1, "expected a %s".formatted(wanted.contains(SimpleType.BOOL) ? "condition" : "number"));
        } catch (CelValidationException e) {
            result.getErrors().forEach(issue -> report(place, issue));
        } catch (CelEvaluationException e) {
            report(place, 1, 1, String.valueOf(e.getMessage()));
        }
        return null;
    }

    private void report(String place, CelIssue issue) {
        var at = issue.getSourceLocation();
        report(place, at.getLine(), at.getColumn() + 1, issue.getMessage());
    }

    private void report(String place, int line, int column, String message) {
        broken.add(new FieldError(place, "catalogue.broken-expression", List.of(line, column, message)));
    }

    private static CelType typeOf(Question question) {
        return switch (question.type()) {
            case TEXT, LONG_TEXT, DATE, CHOICE -> SimpleType.STRING;
            case NUMBER, MONEY, AREA -> SimpleType.DOUBLE;
            case BOOLEAN, DECLARATION -> SimpleType.BOOL;
            case CHOICES -> ListType.create(SimpleType.STRING);
            case TABLE -> ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN));
            case ADDRESS, POINT, COMPANY, ENGINEER, LICENCE -> MapType.create(SimpleType.STRING, SimpleType.STRING);
        };
    }
}
