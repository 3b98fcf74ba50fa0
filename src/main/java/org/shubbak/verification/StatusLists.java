package org.shubbak.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.licences.LicenceChanged;
import org.shubbak.licences.Licences;
import org.shubbak.licences.State;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.StatusList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The signed lists of what was suspended, revoked and replaced (قوائم الحالة). A change is in the list within half a minute,
 * since a list is signed anew when somebody asks for one that is older.
 */
@Component
public class StatusLists {

    private static final Duration KEPT = Duration.ofSeconds(20);

    private final Licences licences;
    private final SigningPapers signing;
    private final Clock clock;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    StatusLists(Licences licences, SigningPapers signing, Clock clock) {
        this.licences = licences;
        this.signing = signing;
        this.clock = clock;
    }

    private record Kept(byte[] message, Instant at) {}

    /** How many lists there are; they are numbered from 0 on. */
    public long count() {
        return licences.lastStatusIndex() / StatusList.SIZE + 1;
    }

    /** A list as a signed message; empty if no paper is in it yet. */
    public Optional<byte[]> message(long list) {
        var now = clock.instant();
        var known = kept.get(list);
        if (known != null && now.isBefore(known.at().plus(KEPT))) {
            return Optional.of(known.message());
        }
        if (list < 0 || list >= count()) {
            return Optional.empty();
        }
        var fresh = new Kept(signing.sign(StatusList.of(list, now, statuses(list))), now);
        kept.put(list, fresh);
        return Optional.of(fresh.message());
    }

    /** On this node a change is in the list at once; on others when they sign it anew. */
    @TransactionalEventListener
    void on(LicenceChanged changed) {
        kept.clear();
    }

    private Map<Integer, StatusList.Status> statuses(long list) {
        var statuses = new HashMap<Integer, StatusList.Status>();
        licences.invalidIn(list).forEach((index, state) -> statuses.put(index, status(state)));
        return statuses;
    }

    private static StatusList.Status status(State state) {
        return switch (state) {
            case SUSPENDED -> StatusList.Status.SUSPENDED;
            case REVOKED -> StatusList.Status.REVOKED;
            case SUPERSEDED -> StatusList.Status.SUPERSEDED;
            case VALID, EXPIRED -> StatusList.Status.VALID;
        };
    }
}
