package org.shubbak.seals;

import org.shubbak.shared.UnitId;

/**
 * The unit that seals, by its names.
 *
 * @param governorate {@code محافظة الشرقية}
 * @param name {@code مركز ومدينة الزقازيق}
 */
public record Sealer(UnitId unit, String governorate, String name) {}
