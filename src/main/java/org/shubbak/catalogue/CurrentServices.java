package org.shubbak.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The current versions, held in memory and searched there. Another node's publishing is seen within half a minute: one
 * small statement asks for the version numbers then, and definitions are read again only when one has moved.
 */
@Component
class CurrentServices {

    private static final Duration FRESH = Duration.ofSeconds(30);

    /** What all readers of one moment share. */
    record Snapshot(
            Map<ServiceCode, ServiceDefinition> byCode, List<Sector> sectors, ServiceIndex index, Instant seenAt) {

        List<ServiceDefinition> all() {
            return List.copyOf(byCode.values());
        }

        private Snapshot seen(Instant at) {
            return new Snapshot(byCode, sectors, index, at);
        }
    }

    private final ServiceVersions versions;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    CurrentServices(ServiceVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    Snapshot snapshot() {
        Snapshot held = snapshot;
        if (held == null) {
            return refresh();
        }
        return held.seenAt().plus(FRESH).isBefore(clock.instant()) ? look(held) : held;
    }

    /** Others see the new version when it is committed, never before. */
    void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                snapshot = null;
            }
        });
    }

    private Snapshot look(Snapshot held) {
        Map<ServiceCode, Integer> stored = versions.currentVersions();
        Snapshot current = isSame(held, stored) ? held.seen(clock.instant()) : read();
        snapshot = current;
        return current;
    }

    private Snapshot refresh() {
        Snapshot read = read();
        snapshot = read;
        return read;
    }

    private Snapshot read() {
        Instant now = clock.instant();
        var byCode = new LinkedHashMap<ServiceCode, ServiceDefinition>();
        versions.current().forEach(definition -> byCode.put(definition.code(), definition));
        List<ServiceDefinition> all = List.copyOf(byCode.values());
        return new Snapshot(byCode, sectorsOf(all), ServiceIndex.of(all), now);
    }

    private static boolean isSame(Snapshot held, Map<ServiceCode, Integer> stored) {
        return stored.size() == held.byCode().size()
                && held.all().stream()
                        .allMatch(it -> Integer.valueOf(it.version()).equals(stored.get(it.code())));
    }

    private static List<Sector> sectorsOf(List<ServiceDefinition> all) {
        var sectors = new LinkedHashMap<String, Sector>();
        all.forEach(it -> sectors.merge(
                it.sector(),
                new Sector(it.sector(), it.sectorAr(), it.sectorEn(), 1),
                (held, one) -> new Sector(held.code(), held.labelAr(), held.labelEn(), held.services() + 1)));
        return List.copyOf(sectors.values());
    }
}
