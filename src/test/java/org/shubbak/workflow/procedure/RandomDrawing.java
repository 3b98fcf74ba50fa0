package org.shubbak.workflow.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shubbak.workflow.procedure.Drawing.Arrow;
import org.shubbak.workflow.procedure.Drawing.Element;
import org.shubbak.workflow.procedure.Drawing.Kind;

/**
 * Draws a random procedure within the subset: nested choices and parallel branches, rounds, boundary timers and
 * messages, calls, "one per body", early and several ends.
 */
final class RandomDrawing {

    private static final int DEPTH = 3;

    /** A loose end of the drawing: the next arrow leaves here. */
    private record Tail(String from, @Nullable String condition, boolean isDefault) {
        static Tail of(String from) {
            return new Tail(from, null, false);
        }
    }

    private final RandomGenerator random;
    private final int[] counter;
    private final Drawing drawing;
    private final List<String> decided = new ArrayList<>();

    private RandomDrawing(String key, RandomGenerator random, int[] counter) {
        this.drawing = new Drawing(key);
        this.random = random;
        this.counter = counter;
    }

    static Drawing draw(String key, RandomGenerator random) {
        return new RandomDrawing(key, random, new int[1]).whole(DEPTH);
    }

    private Drawing whole(int depth) {
        var tail = Tail.of(add(Kind.START, null));
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            tail = block(tail, depth);
            if (random.nextInt(5) == 0) {
                tail = earlyEnd(tail);
            }
        }
        finish(tail, depth);
        return drawing;
    }

    private void finish(Tail tail, int depth) {
        if (random.nextInt(4) == 0) {
            var fork = add(Kind.FORK, null);
            arrow(tail, fork);
            for (int i = 0; i < 2; i++) {
                arrow(block(Tail.of(fork), depth - 1), add(Kind.END, null));
            }
        } else {
            arrow(tail, add(Kind.END, null));
        }
    }

    private Tail earlyEnd(Tail tail) {
        var choice = decision(tail, "stop", "on");
        arrow(new Tail(choice.gateway(), is(choice.task(), "stop"), false), add(Kind.END, null));
        return new Tail(choice.gateway(), null, true);
    }

    private Tail block(Tail tail, int depth) {
        if (depth <= 0) {
            return task(tail);
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> task(tail);
            case 2 -> block(block(tail, depth - 1), depth - 1);
            case 3 -> choice(tail, depth);
            case 4 -> parameterChoice(tail, depth);
            case 5 -> parallel(tail, depth);
            case 6 -> round(tail, depth);
            case 7 -> boundary(tail, depth, add(Kind.TASK, null, "a", "b"));
            case 8 -> oneEach(tail, depth);
            default -> call(tail, depth);
        };
    }

    private Tail task(Tail tail) {
        var task = add(Kind.TASK, null, "a", "b");
        arrow(tail, task);
        return Tail.of(task);
    }

    private record Choice(String task, String gateway) {}

    private Choice decision(Tail tail, String... outcomes) {
        var task = add(Kind.TASK, null, outcomes);
        var gateway = add(Kind.XOR, null);
        arrow(tail, task);
        arrow(Tail.of(task), gateway);
        decided.add(task);
        return new Choice(task, gateway);
    }

    private Tail choice(Tail tail, int depth) {
        var choice = decision(tail, "a", "b", "c");
        var merge = add(Kind.XOR, null);
        arrow(branch(new Tail(choice.gateway(), is(choice.task(), "a"), false), depth), merge);
        arrow(branch(new Tail(choice.gateway(), is(choice.task(), "b"), false), depth), merge);
        arrow(branch(new Tail(choice.gateway(), null, true), depth), merge);
        return Tail.of(merge);
    }

    /** A choice on the case's parameters, or on what was decided long before. */
    private Tail parameterChoice(Tail tail, int depth) {
        var gateway = add(Kind.XOR, null);
        var merge = add(Kind.XOR, null);
        arrow(tail, gateway);
        arrow(branch(new Tail(gateway, parameter(), false), depth), merge);
        arrow(branch(new Tail(gateway, null, true), depth), merge);
        return Tail.of(merge);
    }

    private String parameter() {
        int limit = random.nextInt(5);
        if (!decided.isEmpty() && random.nextBoolean()) {
            return decided.get(random.nextInt(decided.size())) + "_outcome == 'a' || n < " + limit;
        }
        return List.of("flag", "!flag", "n > " + limit, "flag && n <= " + limit).get(random.nextInt(4));
    }

    private Tail branch(Tail tail, int depth) {
        return random.nextInt(3) == 0 ? tail : block(tail, depth - 1);
    }

    private Tail parallel(Tail tail, int depth) {
        var fork = add(Kind.FORK, null);
        var join = add(Kind.JOIN, null);
        arrow(tail, fork);
        int branches = 2 + random.nextInt(2);
        for (int i = 0; i < branches; i++) {
            arrow(branch(Tail.of(fork), depth), join);
        }
        return Tail.of(join);
    }

    private Tail round(Tail tail, int depth) {
        var merge = add(Kind.XOR, null);
        arrow(tail, merge);
        var choice = decision(block(Tail.of(merge), depth - 1), "again", "on");
        arrow(new Tail(choice.gateway(), is(choice.task(), "again"), false), merge);
        return new Tail(choice.gateway(), null, true);
    }

    private Tail oneEach(Tail tail, int depth) {
        var collection = List.of("c0", "c1", "c3", "c3").get(random.nextInt(4));
        var task = add(Kind.TASK, collection, "a", "b");
        if (random.nextBoolean()) {
            return boundary(tail, depth, task);
        }
        arrow(tail, task);
        return Tail.of(task);
    }

    private Tail boundary(Tail tail, int depth, String activity) {
        var merge = add(Kind.XOR, null);
        arrow(tail, activity);
        arrow(Tail.of(activity), merge);
        int events = 1 + random.nextInt(2);
        for (int i = 0; i < events; i++) {
            var event = add(random.nextBoolean() ? Kind.TIMER : Kind.MESSAGE, activity);
            arrow(branch(Tail.of(event), depth), merge);
        }
        return Tail.of(merge);
    }

    private Tail call(Tail tail, int depth) {
        var inner = new RandomDrawing(drawing.key + "_" + counter[0]++, random, counter).whole(depth - 2);
        drawing.called.add(inner);
        var call = add(Kind.CALL, inner.key);
        if (random.nextBoolean()) {
            return boundary(tail, depth, call);
        }
        arrow(tail, call);
        return Tail.of(call);
    }

    private String is(String task, String outcome) {
        return (random.nextBoolean() ? task + "_outcome" : "outcome") + " == '" + outcome + "'";
    }

    private String add(Kind kind, @Nullable String on, String... outcomes) {
        var id = kind.name().toLowerCase(java.util.Locale.ROOT) + counter[0]++;
        drawing.elements.add(new Element(kind, id, on));
        if (kind == Kind.TASK) {
            drawing.outcomes.put(id, List.of(outcomes));
        }
        return id;
    }

    private void arrow(Tail tail, String to) {
        var id = "f" + counter[0]++;
        drawing.arrows.add(new Arrow(id, tail.from(), to, tail.condition(), tail.isDefault()));
    }
}
