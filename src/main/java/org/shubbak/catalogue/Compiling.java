package org.shubbak.catalogue;

import dev.cel.common.CelAbstractSyntaxTree;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;

/**
 * Compiles the expressions of one service definition and collects everything that is wrong with them, each with its
 * line and column. Answers are typed by their question, so that a rule naming an unknown question or comparing a
 * number with a word is found when it is written and not when a citizen stands at the window.
 */
final class Compiling {

    /** What an expression must give. */
    enum Wanted {
        CONDITION(Set.of(SimpleType.BOOL)),
        NUMBER(Set.of(SimpleType.DOUBLE, SimpleType.INT, SimpleType.DYN)),
        WORD(Set.of(SimpleType.STRING, SimpleType.DYN));

        private final Set<CelType> types;

        Wanted(Set<CelType> types) {
            this.types = types;
        }
    }

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(1_000)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    private static final List<String> APPLICANT = List.of("applicant.kind", "applicant.agent", "applicant.age");

    private final boolean strict;
    private final CelCompiler compiler;
    private final Set<String> everywhere;
    private final Set<String> filing;
    private final Set<String> later;
    private final Set<String> above = new HashSet<>(APPLICANT);
    private final List<FieldError> broken = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    /**
     * @param strict whether each place knows only what may be named there; versions of before the packs knew the rates
     *     everywhere
     */
    Compiling(ServiceDefinition definition, boolean strict) {
        this.strict = strict;
        compiler = compiler(definition);
        everywhere = Stream.concat(
                        APPLICANT.stream(), definition.questions().stream().map(it -> "form." + it.key()))
                .collect(Collectors.toUnmodifiableSet());
        filing = new HashSet<>(everywhere);
        definition.questions().forEach(it -> filing.add("found." + it.key()));
        definition.fee().rates().forEach(it -> filing.add("rate." + it.key()));
        later = new HashSet<>(filing);
        later.add("data");
    }

    private static CelCompiler compiler(ServiceDefinition definition) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("applicant.kind", SimpleType.STRING)
                .addVar("applicant.agent", SimpleType.BOOL)
                .addVar("applicant.age", SimpleType.INT)
                .addVar("data", MapType.create(SimpleType.STRING, SimpleType.DYN));
        definition.questions().forEach(question -> {
            builder.addVar("form." + question.key(), typeOf(question));
            builder.addVar("found." + question.key(), typeOf(question));
        });
        definition.fee().rates().stream()
                .map(FeeRule.Rate::key)
                .distinct()
                .forEach(key -> builder.addVar("rate." + key, SimpleType.DOUBLE));
        return builder.build();
    }

    /** The condition of the next question; it knows the answers above it and no others. */
    @Nullable
    Expression next(String place, Question question) {
        var condition = question.when() == null ? null : compile(place, question.when(), Wanted.CONDITION, above);
        above.add("form." + question.key());
        return condition;
    }

    /** A condition on all answers and the applicant. */
    @Nullable
    Expression condition(String place, @Nullable String source) {
        return source == null ? null : compile(place, source, Wanted.CONDITION, everywhere);
    }

    /** A part of a fee line; it also knows the rates, and what was measured where it is stated later. */
    @Nullable
    Expression ofLine(FeeRule.Line line, String part, @Nullable String source, Wanted wanted) {
        var known = line.moment() == FeeRule.Moment.FILING ? filing : later;
        return source == null ? null : compile("fee.lines." + line.key() + "." + part, source, wanted, known);
    }

    List<FieldError> broken() {
        return List.copyOf(broken);
    }

    /** The names that the expressions compiled so far ask for. */
    Set<String> used() {
        return used;
    }

    private @Nullable Expression compile(String place, String source, Wanted wanted, Set<String> known) {
        CelValidationResult result = compiler.compile(source);
        try {
            var ast = result.getAst();
            if (!wanted.types.contains(ast.getResultType())) {
                broken.add(FieldError.of(
                        place, "catalogue.broken-expression." + wanted.name().toLowerCase(java.util.Locale.ROOT)));
            } else {
                names(place, ast, known);
                return new Expression(place, source, RUNTIME.createProgram(ast));
            }
        } catch (CelValidationException e) {
            result.getErrors().forEach(issue -> report(place, issue));
        } catch (CelEvaluationException e) {
            report(place, 1, 1, String.valueOf(e.getMessage()));
        }
        return null;
    }

    private void names(String place, CelAbstractSyntaxTree ast, Set<String> known) {
        var names = ast.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .filter(name -> !name.isEmpty() && (name.contains(".") || name.equals("data")))
                .toList();
        used.addAll(names);
        names.stream()
                .filter(name -> strict && !known.contains(name))
                .distinct()
                .forEach(name -> broken.add(FieldError.of(place, "catalogue.pack.not-known-here", name)));
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
