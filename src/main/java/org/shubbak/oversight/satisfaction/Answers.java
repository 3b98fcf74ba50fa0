package org.shubbak.oversight.satisfaction;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often each answer was given (توزيع الإجابات).
 *
 * @param of from the worst (1) to the best (5)
 */
public record Answers(List<Long> of) {

    public static final int SCORES = 5;

    /** Of fewer there is no mean: it would be somebody's own answer. */
    public static final int FEWEST = 5;

    public static final Answers NONE = new Answers(List.of(0L, 0L, 0L, 0L, 0L));

    public Answers {
        of = List.copyOf(of);
        if (of.size() != SCORES) {
            throw new IllegalArgumentException("Five scores, not " + of.size());
        }
    }

    public long count() {
        return of.stream().mapToLong(Long::longValue).sum();
    }

    public long of(int score) {
        return of.get(score - 1);
    }

    /** In tenths of a percent; zero where nobody answered. */
    public long perMille(int score) {
        long count = count();
        return count == 0 ? 0 : Math.round(of(score) * 1000.0 / count);
    }

    /** Null for fewer than {@link #FEWEST} answers. */
    public @Nullable Double mean() {
        long count = count();
        long sum = IntStream.rangeClosed(1, SCORES)
                .mapToLong(score -> score * of(score))
                .sum();
        return count < FEWEST ? null : (double) sum / count;
    }

    Answers plus(int score, long more) {
        return new Answers(IntStream.rangeClosed(1, SCORES)
                .mapToObj(one -> of(one) + (one == score ? more : 0))
                .toList());
    }
}
