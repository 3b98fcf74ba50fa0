package org.shubbak.organisation;

/**
 * A governorate (محافظة).
 *
 * @param code the code inside national IDs; 88 stands for births abroad
 */
public record Governorate(
        String code, String nameAr, String nameEn, String capitalAr, String capitalEn, String iso, String kind) {}
