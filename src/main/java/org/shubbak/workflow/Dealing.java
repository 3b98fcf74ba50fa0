package org.shubbak.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Tie;
import org.shubbak.security.Duty;
import org.shubbak.security.Parts;
import org.shubbak.security.SeparationOfDuties;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.StaffId;
import org.springframework.stereotype.Component;

/**
 * Work is dealt, not picked (rule 2): each arriving step goes to a present, eligible person without a tie to the file
 * and without another part in it, at random among those with the least open work. Work that comes back goes to the
 * person who had it.
 */
@Component
class Dealing {

    /** A step that needs a person. */
    record Hand(String task, Role role, @Nullable DepartmentCode department, Duty duty) {}

    /** Who got it and why; {@code to} is null when nobody may have it now. */
    record Dealt(@Nullable StaffId to, String reason) {}

    static final Dealt POOL = new Dealt(null, "pool");
    private static final Dealt NOBODY = new Dealt(null, "nobody");

    private final Organisation organisation;
    private final SeparationOfDuties separation;
    private final Seats seats;

    Dealing(Organisation organisation, SeparationOfDuties separation, Seats seats) {
        this.organisation = organisation;
        this.separation = separation;
        this.seats = seats;
    }

    /**
     * Deals the hands of one case in order; each dealt hand counts in the next one's loads.
     *
     * @param closing the works of the case that the act under way closes
     * @param known who has which part in the case, when that was read already
     */
    List<Dealt> deal(
            Case of, List<Hand> hands, Collection<Integer> closing, @Nullable Parts known, Set<StaffId> except) {
        if (hands.isEmpty()) {
            return List.of();
        }
        var parts = known == null ? separation.parts(of.request()) : known;
        var tied = organisation.tiedTo(ties(of));
        var seating = seats.at(of, hands.stream().map(Dealing::desk).toList(), closing);
        var dealt = new ArrayList<Dealt>();
        for (var hand : hands) {
            var barred = parts.barredFrom(hand.duty());
            var candidates = seating.at(desk(hand)).stream()
                    .filter(it -> !barred.contains(it.staff()) && !tied.contains(it.staff()))
                    .filter(it -> !except.contains(it.staff()) && it.isFreeFor(hand.duty()))
                    .toList();
            dealt.add(deal(hand, candidates));
        }
        return dealt;
    }

    /** Whether a person chosen by name may have the step: present, eligible, without a tie or another part. */
    boolean mayTake(Case of, Hand hand, StaffId person) {
        return !separation.parts(of.request()).barredFrom(hand.duty()).contains(person)
                && !organisation.tiedTo(ties(of)).contains(person)
                && seats.at(of, List.of(desk(hand)), List.of()).at(desk(hand)).stream()
                        .anyMatch(it -> it.staff().equals(person) && it.isFreeFor(hand.duty()));
    }

    private static Dealt deal(Hand hand, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return NOBODY;
        }
        var before = candidates.stream().filter(c -> c.had(hand.task())).findFirst();
        var chosen = before.orElseGet(() -> leastLoaded(candidates));
        chosen.take(hand.duty());
        var reason = candidates.size() == 1 ? "only-one" : "least-loaded";
        return new Dealt(chosen.staff(), before.isPresent() ? "returned" : reason);
    }

    private static Candidate leastLoaded(List<Candidate> candidates) {
        long least = candidates.stream().mapToLong(Candidate::load).min().orElseThrow();
        var idlest = candidates.stream().filter(c -> c.load() == least).toList();
        return idlest.get(ThreadLocalRandom.current().nextInt(idlest.size()));
    }

    private static Seats.Desk desk(Hand hand) {
        return new Seats.Desk(hand.role(), hand.department());
    }

    /** The case variable {@code ties}: what the file is tied to, each as {@code kind:key}. */
    private static Set<Tie> ties(Case of) {
        var ties = new HashSet<Tie>();
        if (of.variables().get("ties") instanceof Collection<?> named) {
            for (var name : named) {
                var parts = name.toString().split(":", 2);
                ties.add(new Tie(parts[0], parts.length == 2 ? parts[1] : ""));
            }
        }
        return ties;
    }
}
