package org.shubbak.shared;

/** The code of a unit (وحدة): a governorate's diwan, a centre, a district or a village unit, like {@code SHR-01}. */
public record UnitId(String value) {

    public UnitId {
        Codes.requireUpper(value, "a unit code");
    }

    @Override
    public String toString() {
        return value;
    }
}
