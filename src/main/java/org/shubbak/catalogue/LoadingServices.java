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
 * first page is served. A service that an administrator has published stays as he has it; one that nobody here has
 * touched gets what the release brings as its next version, and its open requests keep theirs.
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
        Map<ServiceCode, ServiceDefinition> untouched = versions.newestOfTheProduct();
        Set<ServiceCode> present = Set.copyOf(versions.codes());
        int added = 0;
        int renewed = 0;
        for (ServiceDefinition shipped : ShippedServices.all()) {
            ServiceDefinition held = untouched.get(shipped.code());
            if (!present.contains(shipped.code())) {
                add(shipped.asVersion(1));
                added++;
            } else if (held != null && !held.asVersion(0).equals(shipped)) {
                add(shipped.asVersion(held.version() + 1));
                renewed++;
            }
        }
        journal.record(JournalEntry.act(
                Actor.SYSTEM,
                "catalogue.loaded",
                null,
                null,
                Map.of("services", added, "renewed", renewed, "sha256", checksum)));
        current.refreshAfterCommit();
    }

    private void add(ServiceDefinition definition) {
        Rules.of(definition);
        versions.add(definition, Actor.SYSTEM, clock.instant(), null);
    }
}
