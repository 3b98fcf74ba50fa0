package org.shubbak.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A governorate (محافظة).
 *
 * @param code the code inside national IDs; 88 stands for births abroad
 * @param latitude of its capital, in degrees; null for births abroad
 * @param longitude of its capital, in degrees; null for births abroad
 */
public record Governorate(
        String code,
        String nameAr,
        String nameEn,
        String capitalAr,
        String capitalEn,
        String iso,
        String kind,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
