package org.shubbak.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;

/**
 * A document that the applicant brings (مستند مطلوب).
 *
 * @param show how it is brought
 * @param optional the applicant may leave it out; its absence is not a missing document
 * @param when a CEL condition over the answers and the applicant
 * @param from services whose valid output to the same holder is found and not asked for again
 */
public record RequiredDocument(
        String key,
        String labelAr,
        String labelEn,
        Show show,
        boolean optional,
        @Nullable String when,
        List<ServiceCode> from)
        implements Labelled {

    /** How a document is brought. */
    public enum Show {
        /** A copy is kept. */
        COPY,
        /** A copy is kept and the original is looked at (أصل للاطلاع). */
        ORIGINAL_TO_SEE,
        /** It is signed before the clerk. */
        SIGNED
    }

    public RequiredDocument {
        show = show == null ? Show.COPY : show;
        from = from == null ? List.of() : List.copyOf(from);
    }

    /** Whether the clerk looks at the original beside the copy that is kept. */
    /** Whether the original is looked at and the label does not say so by itself, as «أصل الترخيص» does. */
    public boolean originalUnsaid(Locale locale) {
        return originalToSee()
                && !label(locale).startsWith("أصل ")
                && !label(locale).toLowerCase(Locale.ROOT).startsWith("original");
    }

    public boolean originalToSee() {
        return show == Show.ORIGINAL_TO_SEE;
    }
}
