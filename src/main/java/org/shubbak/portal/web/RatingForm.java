package org.shubbak.portal.web;

import org.jspecify.annotations.Nullable;
import org.shubbak.portal.Rating;

/** What the fields of the question about the service hold. */
public record RatingForm(String score, String words) {

    static RatingForm of(@Nullable Rating given) {
        return given == null ? new RatingForm("", "") : new RatingForm(Integer.toString(given.score()), given.words());
    }

    static RatingForm typed(@Nullable String score, @Nullable String words) {
        return new RatingForm(score == null ? "" : score, words == null ? "" : words);
    }
}
