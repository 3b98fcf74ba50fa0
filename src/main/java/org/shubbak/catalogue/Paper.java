package org.shubbak.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the output reads (صيغة المستند). It is written in Arabic; only its title is known in English too.
 *
 * @param titleAr the kind's own title when absent
 * @param addresseeAr whom a letter is written to
 * @param bodyAr paragraphs with {@code {name}} for what is filled in; letters and statements need them
 * @param shows the answers printed as facts, in this order; all that are not for official use when absent
 */
public record Paper(
        @Nullable String titleAr,
        @Nullable String titleEn,
        @Nullable String addresseeAr,
        List<String> bodyAr,
        @Nullable List<String> shows) {

    public static final Paper PLAIN = new Paper(null, null, null, List.of(), null);

    public Paper {
        bodyAr = bodyAr == null ? List.of() : List.copyOf(bodyAr);
        shows = shows == null ? null : List.copyOf(shows);
    }
}
