package org.shubbak.documents;

/**
 * The right block at the head of every official paper.
 *
 * @param governorate {@code محافظة الشرقية}
 * @param unit {@code الوحدة المحلية لمركز ومدينة الزقازيق}
 */
public record Letterhead(String governorate, String unit) {

    private static final String GOVERNORATE = "محافظة ";

    /** Writes the full form of plain names, as {@code الشرقية} and {@code مركز ومدينة الزقازيق}. */
    public static Letterhead of(String governorateAr, String unitAr) {
        String governorate = governorateAr.startsWith(GOVERNORATE) ? governorateAr : GOVERNORATE + governorateAr;
        return new Letterhead(governorate, unitAr.startsWith("مركز ومدينة") ? "الوحدة المحلية ل" + unitAr : unitAr);
    }
}
