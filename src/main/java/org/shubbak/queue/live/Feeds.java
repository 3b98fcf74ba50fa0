package org.shubbak.queue.live;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;

/** The halls that somebody looked at since this node was started. */
final class Feeds {

    private final Map<UnitId, Feed> byUnit = new ConcurrentHashMap<>();

    /** The hall's feed; a new one when nobody looked at it before. */
    Feed of(UnitId unit) {
        return byUnit.computeIfAbsent(unit, Feed::new);
    }

    /** Null when nobody looked at this hall yet. */
    @Nullable
    Feed known(UnitId unit) {
        return byUnit.get(unit);
    }

    Collection<Feed> all() {
        return byUnit.values();
    }

    /** A ticket as it was last seen in any of the halls. */
    Optional<Seen> seen(PublicCode code) {
        return all().stream()
                .map(feed -> feed.followers().people().get(code))
                .filter(one -> one != null)
                .findFirst();
    }
}
