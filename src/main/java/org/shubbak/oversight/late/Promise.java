package org.shubbak.oversight.late;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise (وعد بموعد) that a manager made for a late request.
 *
 * @param outcome {@code KEPT}, {@code BROKEN}, or {@code MOVED} by a later one; null while its day is to come
 */
public record Promise(
        LocalDate promised,
        String nameAr,
        String nameEn,
        @Nullable String outcome) {}
