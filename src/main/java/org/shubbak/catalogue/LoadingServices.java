package org.shubbak.catalogue;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ServiceCode;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads the services that come with the product at the first start, and those that a later release adds, before the
 * first page is served. A service that is already there stays as its administrators have it.
 */
@Component
class LoadingServices implements SmartInitializingSingleton {

    private static final String SOURCE = "services";

    private final ServiceVersions versions;
    private final CurrentServices current;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transactions;

    LoadingServices(
            ServiceVersions versions,
            CurrentServices current,
            Journal journal,
            Clock clock,
            TransactionOperations transactions) {
        this.versions = versions;
        this.current = current;
        this.journal = journal;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(transaction -> load());
    }

    private void load() {
        String checksum = ShippedServices.checksum();
        if (!versions.claimLoad(SOURCE, checksum, clock.instant())) {
            return;
        }
        Set<ServiceCode> present = Set.copyOf(versions.codes());
        var missing = ShippedServices.all().stream()
                .filter(it -> !present.contains(it.code()))
                .toList();
        missing.forEach(this::add);
        journal.record(JournalEntry.act(
                Actor.SYSTEM, "catalogue.loaded", null, null, Map.of("services", missing.size(), "sha256", checksum)));
        current.refreshAfterCommit();
    }

    private void add(ServiceDefinition shipped) {
        ServiceDefinition first = shipped.asVersion(1);
        Rules.of(first);
        versions.add(first, Actor.SYSTEM, clock.instant(), null);
    }
}
