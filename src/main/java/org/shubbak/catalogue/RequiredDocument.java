package org.shubbak.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A document that the applicant brings (مستند مطلوب).
 *
 * @param originalToSee the clerk looks at the original (أصل للاطلاع) beside the copy that is kept
 * @param optional the applicant may leave it out; its absence is not a missing document
 * @param when a CEL condition over {@code form.<key>}, {@code applicant.kind} and {@code applicant.agent}
 */
public record RequiredDocument(
        String key,
        String labelAr,
        String labelEn,
        boolean originalToSee,
        boolean optional,
        @Nullable String when) implements Labelled {}
