package org.shubbak.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.requests.Tracking;
import org.shubbak.requests.Tracking.Opened;
import org.shubbak.shared.Actor;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an applicant say how he found the service, once his request has ended: one answer a request, which he may change for
 * seven days. The key of his receipt is the only proof that is asked. The journal notes that he answered, not what, so that
 * nobody at the window can look it up.
 */
@Component
public class GivingRating {

    private static final Actor APPLICANT = Actor.citizen("applicant");

    private final Tracking tracking;
    private final Ratings ratings;
    private final Journal journal;
    private final Clock clock;

    GivingRating(Tracking tracking, Ratings ratings, Journal journal, Clock clock) {
        this.tracking = tracking;
        this.ratings = ratings;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Where a request stands with its question.
     *
     * @param ended before that nothing is asked
     * @param open whether an answer would be taken now
     * @param given the answer so far
     */
    public record Asked(
            String number,
            boolean ended,
            boolean open,
            @Nullable Rating given) {}

    /** @throws Refusal {@code portal.no-match} */
    @Transactional(readOnly = true)
    public Asked asked(String number, String key) {
        Opened request = opened(number, key);
        if (!request.state().ended()) {
            return new Asked(request.number(), false, false, null);
        }
        Optional<Rating> given = ratings.find(request.id());
        boolean open = given.map(it -> it.open(clock.instant())).orElse(true);
        return new Asked(request.number(), true, open, given.orElse(null));
    }

    /**
     * Takes the answer, or changes it; the same answer again changes nothing.
     *
     * @throws Refusal {@code portal.no-match}, {@code portal.rating-early}, {@code portal.rating-closed}, {@code
     *     portal.rating-often}, or one entry a field
     */
    @Transactional
    public void give(String number, String key, @Nullable String typedScore, @Nullable String typedWords) {
        Opened request = opened(number, key);
        if (!request.state().ended()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "portal.rating-early");
        }
        String words = PlainWords.of(typedWords == null ? "" : typedWords);
        int score = checked(typedScore, words);
        Instant now = clock.instant();
        if (ratings.add(request, score, words, now) || changed(request, score, words, now)) {
            journal.record(JournalEntry.act(APPLICANT, "portal.rated", request.id(), request.unit()));
        }
    }

    private boolean changed(Opened request, int score, String words, Instant now) {
        Rating given = ratings.find(request.id()).orElseThrow();
        if (given.says(score, words)) {
            return false;
        }
        if (!given.open(now)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "portal.rating-closed");
        }
        if (!ratings.change(request.id(), score, words, now)) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "portal.rating-often", Rating.MOST_CHANGES);
        }
        return true;
    }

    private static int checked(@Nullable String score, String words) {
        List<FieldError> errors = new ArrayList<>();
        boolean known = score != null && score.matches("[1-5]");
        if (!known) {
            errors.add(FieldError.of("score", "portal.rating-missing"));
        }
        if (words.codePointCount(0, words.length()) > Rating.LONGEST) {
            errors.add(FieldError.of("words", "shared.too-long", Rating.LONGEST));
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return Integer.parseInt(score);
    }

    private Opened opened(String number, String key) {
        return tracking.opened(number, key).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "portal.no-match"));
    }
}
