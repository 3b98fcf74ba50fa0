package org.shubbak.oversight.network.visit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.network.Typed;
import org.shubbak.oversight.network.visit.Checklists.Asked;
import org.shubbak.oversight.network.visit.Checklists.Kind;
import org.shubbak.shared.Refusal;

/** Reads typed questions and puts them into their new order: who takes the number of another stands there and moves it. */
final class OrderingQuestions {

    private static final int MOST = 99;

    private record Placed(int rank, Asked question) {}

    private final int version;
    private final List<Asked> before;
    private final Typed typed;
    private int added;

    OrderingQuestions(int version, List<Asked> before, Typed typed) {
        this.version = version;
        this.before = before;
        this.typed = typed;
    }

    List<Asked> read(List<TypedQuestion> typing) {
        List<String> sent = typing.stream().map(TypedQuestion::code).toList();
        if (!sent.containsAll(before.stream().map(Asked::code).toList())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.changed-meanwhile");
        }
        List<Placed> placed = new ArrayList<>();
        typing.stream().filter(TypedQuestion::isAsked).forEach(one -> placed.add(read(one)));
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::rank))
                .map(Placed::question)
                .toList();
    }

    private Placed read(TypedQuestion one) {
        int stood = stood(one);
        int rank = one.isNew() && one.place().isBlank()
                ? Integer.MAX_VALUE
                : rank(typed.number("place-" + one.code(), one.place(), 1, MOST), stood);
        Kind kind = typed.choice("kind-" + one.code(), one.kind(), Kind.class);
        String textAr = typed.text("textAr-" + one.code(), one.textAr(), 3, 300);
        String textEn = typed.text("textEn-" + one.code(), one.textEn(), 3, 300);
        return new Placed(rank, new Asked(code(one, kind, stood), kind, ours(one, kind), textAr, textEn));
    }

    /** The number under which it stood; above every other for a new one, so that it stands before whose number it takes. */
    private int stood(TypedQuestion one) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).code().equals(one.code())) {
                return i + 1;
            }
        }
        if (one.isNew()) {
            return MOST + 1;
        }
        throw Refusal.of(Refusal.Kind.CONFLICT, "network.changed-meanwhile");
    }

    private static int rank(int place, int stood) {
        return 3 * place + Integer.signum(place - stood);
    }

    private OwnFigures.@Nullable Figure ours(TypedQuestion one, Kind kind) {
        if (one.ours().isBlank()) {
            return null;
        }
        if (kind == Kind.YES_NO) {
            typed.wrong("ours-" + one.code(), "network.figure-of-a-number");
            return null;
        }
        return typed.choice("ours-" + one.code(), one.ours(), OwnFigures.Figure.class);
    }

    /** Answered in another way it is another question; what was answered before is not compared with it. */
    private String code(TypedQuestion one, Kind kind, int stood) {
        Optional<Asked> known = stood > before.size() ? Optional.empty() : Optional.of(before.get(stood - 1));
        return known.filter(asked -> asked.kind() == kind)
                .map(Asked::code)
                .orElseGet(() -> "q-" + letters(version) + "-" + letters(++added));
    }

    private static String letters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .reduce("", String::concat);
    }
}
