package org.shubbak.oversight.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Knows what is published and that the tables add up, and asks for the least and the most that each withheld number can be.
 * It writes its equations from the meaning of the tables, not from the masking's graph.
 */
final class Solver {

    /** Whether a number is published. */
    interface Shown {
        boolean is(String kind, int index, long value);
    }

    private record Term(int unknown, long known, int sign) {}

    private final List<String> names = new ArrayList<>();
    private final List<Long> truths = new ArrayList<>();
    private final Map<String, List<Term>> equations = new LinkedHashMap<>();

    Solver(MaskedMonth masked, Measure measure) {
        this(masked, measure, (kind, index, value) -> switch (kind) {
            case "total" -> masked.totalShown(measure);
            case "governorate" -> masked.governorateShown(measure, index);
            case "centre" -> masked.centreShown(measure, index);
            default -> masked.serviceShown(measure, index);
        });
    }

    Solver(MaskedMonth masked, Measure measure, Shown shown) {
        MonthFigures figures = masked.figures();
        for (int i = 0; i < figures.centres().size(); i++) {
            var cell = figures.centres().get(i);
            var term = term("centre", i, measure.of(cell.flow()), shown);
            add("governorate " + cell.governorate(), term, 1);
            add("sector " + cell.sector(), term, 1);
        }
        for (int i = 0; i < figures.governorates().size(); i++) {
            var cell = figures.governorates().get(i);
            var term = term("governorate", i, measure.of(cell.flow()), shown);
            add("governorate " + cell.code(), term, -1);
            add("all governorates", term, 1);
        }
        for (int i = 0; i < figures.services().size(); i++) {
            var cell = figures.services().get(i);
            var term = term("service", i, measure.of(cell.flow()), shown);
            add("sector " + cell.sector(), term, -1);
            add("all services", term, 1);
        }
        var total = term("total", 0, measure.of(figures.total()), shown);
        add("all governorates", total, -1);
        add("all services", total, -1);
    }

    int unknowns() {
        return names.size();
    }

    String name(int unknown) {
        return names.get(unknown);
    }

    long truth(int unknown) {
        return truths.get(unknown);
    }

    double least(int unknown) {
        return solved(unknown, GoalType.MINIMIZE);
    }

    double most(int unknown) {
        return solved(unknown, GoalType.MAXIMIZE);
    }

    private double solved(int unknown, GoalType goal) {
        double[] wanted = new double[names.size()];
        wanted[unknown] = 1;
        try {
            return new SimplexSolver()
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(wanted, 0),
                            new LinearConstraintSet(constraints()),
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (UnboundedSolutionException free) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private List<LinearConstraint> constraints() {
        return equations.values().stream()
                .filter(terms -> terms.stream().anyMatch(term -> term.unknown() >= 0))
                .map(terms -> {
                    double[] factors = new double[names.size()];
                    double right = 0;
                    for (Term term : terms) {
                        if (term.unknown() >= 0) {
                            factors[term.unknown()] += term.sign();
                        } else {
                            right -= term.sign() * (double) term.known();
                        }
                    }
                    return new LinearConstraint(factors, Relationship.EQ, right);
                })
                .toList();
    }

    private Term term(String kind, int index, long value, Shown shown) {
        if (shown.is(kind, index, value)) {
            return new Term(-1, value, 1);
        }
        names.add(kind + " " + index);
        truths.add(value);
        return new Term(names.size() - 1, 0, 1);
    }

    private void add(String equation, Term term, int sign) {
        equations
                .computeIfAbsent(equation, unused -> new ArrayList<>())
                .add(new Term(term.unknown(), term.known(), sign));
    }
}
