package org.shubbak.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private record Desk(Role role, @Nullable DepartmentCode department, Duty duty) {}

    private final Organisation organisation;
    private final SeparationOfDuties separation;
    private final Loads loads;

    Dealing(Organisation organisation, SeparationOfDuties separation, Loads loads) {
        this.organisation = organisation;
        this.separation = separation;
        this.loads = loads;
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
        var desks = desks(of, hands, parts, except);
        var everybody = new LinkedHashSet<StaffId>();
        desks.values().forEach(everybody::addAll);
        var table = everybody.isEmpty() ? Map.<StaffId, Candidate>of() : loads.of(of.request(), everybody, closing);
        var dealt = new ArrayList<Dealt>();
        for (var hand : hands) {
            dealt.add(deal(hand, desks.getOrDefault(desk(hand), Set.of()), table));
        }
        return dealt;
    }

    /** Whether a person chosen by name may have the step: present, eligible, without a tie or another part. */
    boolean mayTake(Case of, Hand hand, StaffId person) {
        var desk = desks(of, List.of(hand), separation.parts(of.request()), Set.of())
                .getOrDefault(desk(hand), Set.of());
        return desk.contains(person)
                && loads.of(of.request(), Set.of(person), List.of()).values().stream()
                        .allMatch(candidate -> candidate.isFreeFor(hand.duty()));
    }

    private static Dealt deal(Hand hand, Collection<StaffId> desk, Map<StaffId, Candidate> table) {
        var candidates = desk.stream()
                .map(table::get)
                .filter(candidate -> candidate.isFreeFor(hand.duty()))
                .toList();
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

    /** Everyone who may take a hand at each desk: present there, not barred by another part, without a tie. */
    private Map<Desk, Set<StaffId>> desks(Case of, List<Hand> hands, Parts parts, Set<StaffId> except) {
        var tied = organisation.tiedTo(ties(of));
        var desks = new LinkedHashMap<Desk, Set<StaffId>>();
        for (var hand : hands) {
            desks.computeIfAbsent(desk(hand), desk -> {
                var free = new LinkedHashSet<>(organisation.eligible(of.backOffice(), desk.role(), desk.department()));
                free.removeAll(parts.barredFrom(desk.duty()));
                free.removeAll(tied);
                free.removeAll(except);
                return free;
            });
        }
        return desks;
    }

    private static Desk desk(Hand hand) {
        return new Desk(hand.role(), hand.department(), hand.duty());
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
