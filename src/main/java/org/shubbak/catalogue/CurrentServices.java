package org.shubbak.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The versions that hold today in Cairo, kept in memory and searched there. Another node's publishing and a version whose
 * day has come are seen within half a minute: one small statement asks for the version numbers then, and definitions are
 * read again only when one has moved.
 */
@Component
class CurrentServices {

    private static final Duration FRESH = Duration.ofSeconds(30);

    /** What all readers of one moment share. */
    record Snapshot(
            Map<ServiceCode, ServiceDefinition> byCode,
            Map<ServiceCode, ServiceVersions.Standing> standing,
            List<ServiceDefinition> offered,
            List<Sector> sectors,
            ServiceIndex index,
            Instant seenAt) {

        boolean isOffered(ServiceCode code) {
            var its = standing.get(code);
            return its != null && its.offered();
        }

        private Snapshot seen(Instant at) {
            return new Snapshot(byCode, standing, offered, sectors, index, at);
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
        var standing = versions.standingOn(today());
        Snapshot current = standing.equals(held.standing()) ? held.seen(clock.instant()) : read();
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
        var standing = versions.standingOn(today());
        var byCode = new LinkedHashMap<ServiceCode, ServiceDefinition>();
        versions.on(today()).forEach(definition -> byCode.put(definition.code(), definition));
        List<ServiceDefinition> offered = byCode.values().stream()
                .filter(it -> standing.containsKey(it.code())
                        && standing.get(it.code()).offered())
                .toList();
        return new Snapshot(byCode, standing, offered, sectorsOf(offered), ServiceIndex.of(offered), now);
    }

    private LocalDate today() {
        return CairoTime.today(clock);
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
