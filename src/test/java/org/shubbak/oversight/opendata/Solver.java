package org.shubbak.oversight.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows what is published and that the tables add up, and asks for the least and the most that each withheld number can be.
 * It writes its equations from the meaning of the tables, not from the masking's graph.
 */
final class Solver {

    /** Nobody needs to know how much further a number could go. */
    private static final double FAR = 1000;

    /** Whether a number is published. */
    interface Shown {
        boolean is(String kind, int index, long value);
    }

    private record Term(int unknown, long known, int sign) {}

    private final List<String> names = new ArrayList<>();
    private final List<Long> truths = new ArrayList<>();
    private final Map<String, List<Term>> equations = new LinkedHashMap<>();
    private double[][] basisRows = {};
    private int[] basis = {};
    private int[] free = {};

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
        solve();
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
        return truth(unknown) - furthest(unknown, -1);
    }

    double most(int unknown) {
        return truth(unknown) + furthest(unknown, 1);
    }

    /**
     * How far a number can go up or down, though not further than it matters. Each unknown outside the basis is what it
     * truly is, and so much more or less: the origin is then the truth, which all equations allow.
     */
    private double furthest(int unknown, int sign) {
        int unbound = free.length;
        double[][] rows = new double[basis.length + unbound][2 * unbound];
        double[] right = new double[rows.length];
        double[] gain = new double[2 * unbound];
        for (int i = 0; i < basis.length; i++) {
            for (int j = 0; j < unbound; j++) {
                rows[i][j] = basisRows[i][free[j]];
                rows[i][unbound + j] = -basisRows[i][free[j]];
            }
            right[i] = truth(basis[i]);
            if (basis[i] == unknown) {
                Arrays.setAll(gain, gainOf(rows[i], sign));
            }
        }
        for (int j = 0; j < unbound; j++) {
            rows[basis.length + j][unbound + j] = 1;
            right[basis.length + j] = truth(free[j]);
            if (free[j] == unknown) {
                gain[j] = sign;
                gain[unbound + j] = -sign;
            }
        }
        return new Simplex(rows, right, gain).most(FAR);
    }

    private static IntToDoubleFunction gainOf(double[] row, int sign) {
        double[] copy = row.clone();
        return j -> -sign * copy[j];
    }

    /** Solves the equations by Gauss and Jordan for as many unknowns as they bind. */
    private void solve() {
        List<double[]> open =
                new ArrayList<>(equations.values().stream().map(this::row).toList());
        List<double[]> done = new ArrayList<>();
        List<Integer> bound = new ArrayList<>();
        for (int unknown = 0; unknown < names.size(); unknown++) {
            int at = unknown;
            Optional<double[]> pivot =
                    open.stream().filter(row -> Math.abs(row[at]) > 1e-9).findFirst();
            pivot.ifPresent(row -> {
                open.remove(row);
                double by = row[at];
                Arrays.setAll(row, i -> row[i] / by);
                Stream.concat(open.stream(), done.stream()).forEach(other -> {
                    double times = other[at];
                    Arrays.setAll(other, i -> other[i] - times * row[i]);
                });
                done.add(row);
                bound.add(at);
            });
        }
        basisRows = done.toArray(double[][]::new);
        basis = bound.stream().mapToInt(Integer::intValue).toArray();
        free = IntStream.range(0, names.size()).filter(i -> !bound.contains(i)).toArray();
    }

    /** The factors of the unknowns, and what their sum is. */
    private double[] row(List<Term> terms) {
        double[] row = new double[names.size() + 1];
        for (Term term : terms) {
            if (term.unknown() >= 0) {
                row[term.unknown()] += term.sign();
            } else {
                row[names.size()] -= term.sign() * (double) term.known();
            }
        }
        return row;
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
