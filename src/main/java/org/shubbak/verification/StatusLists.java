package org.shubbak.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.fees.ReceiptCancelled;
import org.shubbak.fees.ReceiptCodes;
import org.shubbak.licences.LicenceChanged;
import org.shubbak.licences.LicenceStates;
import org.shubbak.licences.State;
import org.shubbak.seals.DrawnPapers;
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

    private final LicenceStates licences;
    private final ReceiptCodes receipts;
    private final DrawnPapers drawn;
    private final SigningPapers signing;
    private final Clock clock;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    StatusLists(LicenceStates licences, ReceiptCodes receipts, DrawnPapers drawn, SigningPapers signing, Clock clock) {
        this.licences = licences;
        this.receipts = receipts;
        this.drawn = drawn;
        this.signing = signing;
        this.clock = clock;
    }

    private record Kept(byte[] message, Instant at) {}

    /** How many lists of licences there are; they are numbered from 0 on. */
    public long count() {
        return licences.last() / StatusList.SIZE + 1;
    }

    /** How many lists of receipts there are; they are numbered from {@link StatusList#RECEIPTS} on. */
    public long receiptLists() {
        return receipts.count() / StatusList.SIZE + 1;
    }

    /** How many lists of papers drawn on demand there are; they are numbered from {@link StatusList#DRAWN} on. */
    public long drawnLists() {
        return drawn.count() / StatusList.SIZE + 1;
    }

    /** A list as a signed message; empty if no paper is in it yet. */
    public Optional<byte[]> message(long list) {
        var now = clock.instant();
        var known = kept.get(list);
        if (known != null && now.isBefore(known.at().plus(KEPT))) {
            return Optional.of(known.message());
        }
        if (!exists(list)) {
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

    @TransactionalEventListener
    void on(ReceiptCancelled cancelled) {
        kept.clear();
    }

    private boolean exists(long list) {
        if (list >= StatusList.DRAWN) {
            return list < StatusList.DRAWN + drawnLists();
        }
        return list >= StatusList.RECEIPTS ? list < StatusList.RECEIPTS + receiptLists() : list >= 0 && list < count();
    }

    private Map<Integer, StatusList.Status> statuses(long list) {
        var statuses = new HashMap<Integer, StatusList.Status>();
        if (list >= StatusList.DRAWN) {
            return statuses;
        }
        if (list >= StatusList.RECEIPTS) {
            long first = (list - StatusList.RECEIPTS) * StatusList.SIZE;
            receipts.cancelled(first, first + StatusList.SIZE)
                    .forEach(index -> statuses.put((int) (index - first), StatusList.Status.REVOKED));
        } else {
            long first = list * StatusList.SIZE;
            licences.invalid(first, first + StatusList.SIZE)
                    .forEach((index, state) -> statuses.put((int) (index - first), status(state)));
        }
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
