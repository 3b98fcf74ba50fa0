package org.shubbak.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Bilingual;
import org.shubbak.web.BodyNames;
import org.springframework.stereotype.Component;

/**
 * The outside bodies that services ask, by their keys and by their Arabic names, as clocks and steps have written them down.
 * A body that several services name differently is called as most of them do.
 */
@Component
class KnownBodies implements BodyNames {

    private static final String BETWEEN = "[,،]";

    /** What a clock is told that waits for an opinion before anybody was asked. */
    private static final Bilingual ANY = new Bilingual("جهة خارجية", "an outside body");

    private record Known(CurrentServices.Snapshot from, Map<String, Bilingual> names) {}

    private final CurrentServices current;
    private volatile @Nullable Known known;

    KnownBodies(CurrentServices current) {
        this.current = current;
    }

    @Override
    public Bilingual of(String who) {
        return of(who, names());
    }

    static Bilingual of(String who, Map<String, Bilingual> names) {
        Bilingual whole = names.get(who);
        if (whole != null) {
            return whole;
        }
        List<Bilingual> each = Stream.of(who.split(BETWEEN))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> names.getOrDefault(one, new Bilingual(one, one)))
                .distinct()
                .toList();
        return new Bilingual(joined(each, Bilingual::ar, "، "), joined(each, Bilingual::en, ", "));
    }

    private static String joined(List<Bilingual> names, Function<Bilingual, String> language, String between) {
        return names.stream().map(language).collect(joining(between));
    }

    private Map<String, Bilingual> names() {
        CurrentServices.Snapshot now = current.snapshot();
        Known held = known;
        if (held == null || held.from().byCode() != now.byCode()) {
            held = new Known(now, names(now.byCode().values()));
            known = held;
        }
        return held.names();
    }

    static Map<String, Bilingual> names(Collection<ServiceDefinition> services) {
        List<OutsideBody> bodies =
                services.stream().flatMap(service -> service.bodies().stream()).toList();
        Map<String, Bilingual> names = new HashMap<>(usual(bodies, OutsideBody::labelAr));
        names.putAll(usual(bodies, OutsideBody::key));
        names.put(ANY.ar(), ANY);
        return Map.copyOf(names);
    }

    private static Map<String, Bilingual> usual(List<OutsideBody> bodies, Function<OutsideBody, String> word) {
        Map<String, Map<Bilingual, Integer>> counted = new HashMap<>();
        bodies.forEach(body -> counted.computeIfAbsent(word.apply(body), any -> new HashMap<>())
                .merge(new Bilingual(body.labelAr(), body.labelEn()), 1, Integer::sum));
        Map<String, Bilingual> usual = new HashMap<>();
        counted.forEach((key, names) -> mostUsed(names).ifPresent(name -> usual.put(key, name)));
        return usual;
    }

    private static Optional<Bilingual> mostUsed(Map<Bilingual, Integer> names) {
        return names.entrySet().stream()
                .min(Map.Entry.<Bilingual, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(one -> one.getKey().ar().length())
                        .thenComparing(one -> one.getKey().ar())
                        .thenComparing(one -> one.getKey().en()))
                .map(Map.Entry::getKey);
    }
}
