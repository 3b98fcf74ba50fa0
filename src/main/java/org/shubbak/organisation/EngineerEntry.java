package org.shubbak.organisation;

/**
 * One line of the register as somebody typed it or a file brought it.
 *
 * @param kind {@code engineer} or {@code office}; an engineer when empty
 * @param validUntil a day as {@code 2027-12-31}
 */
public record EngineerEntry(
        String number,
        String kind,
        String name,
        String officeNumber,
        String officeName,
        String speciality,
        String validUntil) {

    public static final EngineerEntry EMPTY = new EngineerEntry("", "", "", "", "", "", "");

    public static EngineerEntry of(Engineer engineer) {
        return new EngineerEntry(
                engineer.number(),
                engineer.kind().name().toLowerCase(java.util.Locale.ROOT),
                engineer.name(),
                engineer.officeNumber() == null ? "" : engineer.officeNumber(),
                engineer.officeName() == null ? "" : engineer.officeName(),
                engineer.speciality(),
                engineer.validUntil().toString());
    }
}
