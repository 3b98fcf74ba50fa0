package org.shubbak.portal;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.deadlines.DayLedger;
import org.shubbak.deadlines.Party;
import org.shubbak.deadlines.Segment;
import org.shubbak.fees.BillView;
import org.shubbak.requests.TrackedRequest;
import org.shubbak.shared.Bilingual;

/**
 * Where a request stands, in one word: whom it waits for, or how it ended.
 *
 * @param key the last part of its messages {@code portal.standing.*} and {@code portal.meaning.*}
 * @param tone the colour of who must act: applicant, us, body, done, refused or neutral
 * @param who the bodies it waits for by their Arabic names, where somebody names them
 */
public record Standing(
        String key, String tone, String icon, @Nullable String who) {

    public static Standing of(TrackedRequest request) {
        return switch (request.state()) {
            case OPEN -> open(request);
            case APPROVED ->
                waitsWith(request, "payout")
                        ? new Standing("payout", "applicant", "money", null)
                        : new Standing("ready", "done", "check", null);
            case REFUSED -> new Standing("refused", "refused", "cross", null);
            case FINISHED -> new Standing("finished", "done", "check", null);
            case WITHDRAWN -> new Standing("withdrawn", "neutral", "back", null);
        };
    }

    private static Standing open(TrackedRequest request) {
        if (!request.missing().isEmpty()) {
            return new Standing("bring", "applicant", "person", null);
        }
        if (hasDue(request)) {
            return new Standing("pay", "applicant", "money", null);
        }
        if (waitsWith(request, "notice")) {
            return new Standing("notice", "applicant", "person", null);
        }
        if (request.ledger().paused()) {
            return new Standing("body", "body", "building", body(request));
        }
        return request.ledger().late()
                ? new Standing("late", "us", "late", null)
                : new Standing("us", "us", "desk", null);
    }

    private static boolean waitsWith(TrackedRequest request, String kind) {
        return request.stages().stream()
                .anyMatch(stage -> stage.open() && stage.kind().equals(kind));
    }

    private static boolean hasDue(TrackedRequest request) {
        return request.bills().stream().anyMatch(bill -> bill.state() == BillView.State.DUE);
    }

    /** The bodies that have not answered; where the steps name none, the one that the ledger does. */
    private static @Nullable String body(TrackedRequest request) {
        String asked = request.stages().stream()
                .filter(TrackedRequest.Stage::open)
                .map(TrackedRequest.Stage::body)
                .filter(Objects::nonNull)
                .map(Bilingual::ar)
                .distinct()
                .collect(Collectors.joining("، "));
        return asked.isEmpty() ? inLedger(request.ledger()) : asked;
    }

    private static @Nullable String inLedger(DayLedger ledger) {
        return ledger.segments().reversed().stream()
                .limit(1)
                .filter(segment -> segment.party() == Party.BODY)
                .map(Segment::who)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
