package org.shubbak.oversight.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** All tests over one sample. Pure: the same sample gives the same results. */
final class Examining {

    /** A centre with fewer people at the same work is compared with all such centres together. */
    private static final int ENOUGH_COLLEAGUES = 3;

    /** Below this a tenth of the cases is not told apart. */
    private static final int LEAST_FOR_TENTHS = 20;

    private final Sample sample;
    private final Consumer<Kind> progress;
    private final Map<String, Set<UUID>> colleagues = new HashMap<>();

    private Examining(Sample sample, Consumer<Kind> progress) {
        this.sample = sample;
        this.progress = progress;
        sample.decisions()
                .forEach(it -> colleagues
                        .computeIfAbsent(it.unit() + " " + it.work(), key -> new HashSet<>())
                        .add(it.staff()));
    }

    /** @param progress told each test before it begins */
    static List<Tested> all(Sample sample, Consumer<Kind> progress) {
        return new Examining(sample, progress).all();
    }

    private List<Tested> all() {
        List<Tested> results = new ArrayList<>();
        progress.accept(Kind.APPROVES_OFFICE);
        results.addAll(ByOffice.pairs(sample.decisions()));
        progress.accept(Kind.OUT_OF_TURN);
        results.addAll(Comparing.people(Kind.OUT_OF_TURN, outOfTurn()));
        progress.accept(Kind.FAST);
        results.addAll(Comparing.people(Kind.FAST, tenths(true)));
        progress.accept(Kind.SLOW);
        results.addAll(Comparing.people(Kind.SLOW, tenths(false)));
        progress.accept(Kind.ASKS_AGAIN);
        results.addAll(Comparing.people(Kind.ASKS_AGAIN, askedAgain()));
        progress.accept(Kind.LOOKS);
        results.addAll(Comparing.people(Kind.LOOKS, looks()));
        progress.accept(Kind.CLOSING_TIME);
        results.addAll(Comparing.people(Kind.CLOSING_TIME, atClosing()));
        return results;
    }

    /** Of the acts before which an older request was ready, those that passed it over. */
    private List<Trial> outOfTurn() {
        return sample.decisions().stream()
                .filter(it -> it.passable() || it.outOfTurn())
                .map(it -> trial(it, place(it) + " " + it.busy(), it.outOfTurn()))
                .toList();
    }

    private List<Trial> askedAgain() {
        return sample.decisions().stream()
                .map(it -> trial(it, place(it), it.asked() > 1))
                .toList();
    }

    private List<Trial> atClosing() {
        return sample.decisions().stream()
                .map(it -> trial(it, place(it), it.atClosing()))
                .toList();
    }

    private List<Trial> looks() {
        return sample.looks().stream()
                .map(it -> new Trial(
                        it.staff(), it.unit(), it.unit() + (it.front() ? " front" : " back"), !it.acted(), it.file()))
                .toList();
    }

    /** Of decisions of the same work made under as much work, the fastest or the slowest tenth. */
    private List<Trial> tenths(boolean fastest) {
        Map<String, List<Decision>> alike = new HashMap<>();
        sample.decisions()
                .forEach(it -> alike.computeIfAbsent(place(it) + " " + it.busy(), key -> new ArrayList<>())
                        .add(it));
        List<Trial> trials = new ArrayList<>();
        alike.forEach((stratum, decisions) -> {
            if (decisions.size() >= LEAST_FOR_TENTHS) {
                tenths(stratum, decisions, fastest, trials);
            }
        });
        return trials;
    }

    private static void tenths(String stratum, List<Decision> decisions, boolean fastest, List<Trial> trials) {
        long[] sorted = decisions.stream().mapToLong(Decision::seconds).sorted().toArray();
        int tenth = sorted.length / 10;
        long edge = fastest ? sorted[tenth] : sorted[sorted.length - 1 - tenth];
        decisions.forEach(it ->
                trials.add(trial(it, stratum, fastest ? it.seconds() < edge : it.seconds() > edge)));
    }

    private static Trial trial(Decision it, String stratum, boolean hit) {
        return new Trial(it.staff(), it.unit(), stratum, hit, it.file());
    }

    /** The centre and the work, or the work alone where too few do it in one centre. */
    private String place(Decision it) {
        String here = it.unit() + " " + it.work();
        return colleagues.getOrDefault(here, Set.of()).size() >= ENOUGH_COLLEAGUES ? here : it.work();
    }
}
