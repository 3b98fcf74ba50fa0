package org.shubbak.queue.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.shared.PublicCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds tickets by their codes, as they are now, or as they were last seen while the database cannot be reached. */
final class SeenTickets {

    private static final Logger LOG = LoggerFactory.getLogger(SeenTickets.class);

    private final Feeds feeds;
    private final Lookups lookups;
    private final DatabaseWatch watch;

    SeenTickets(Feeds feeds, Lookups lookups, DatabaseWatch watch) {
        this.feeds = feeds;
        this.lookups = lookups;
        this.watch = watch;
    }

    /** @throws HallUnknown when neither can be said */
    Optional<Seen> find(PublicCode code) {
        if (!watch.isLost()) {
            try {
                Optional<Seen> found = lookups.find(code).join();
                found.ifPresent(one -> feeds.of(one.unit()).followers().people().seen(one));
                return found;
            } catch (CompletionException unreachable) {
                LOG.debug("A ticket could not be looked for: {}", unreachable.getMessage());
            }
        }
        return Optional.of(feeds.seen(code).orElseThrow(() -> new HallUnknown(code)));
    }

    /** Those of which something can be said now, looked for together. */
    Map<PublicCode, Seen> find(Collection<PublicCode> codes) {
        Map<PublicCode, CompletableFuture<Optional<Seen>>> asked = new LinkedHashMap<>();
        codes.forEach(code -> asked.put(code, lookups.find(code)));
        Map<PublicCode, Seen> found = new LinkedHashMap<>();
        asked.forEach((code, answer) ->
                answer.exceptionally(unreachable -> Optional.empty()).join().ifPresent(one -> found.put(code, one)));
        return found;
    }
}
