package org.shubbak.oversight.web;

import java.util.Locale;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;

/** Reads a unit's code out of an address. */
final class Units {

    private Units() {}

    /** @throws Refusal {@code organisation.unknown-unit} for what cannot be a unit's code */
    static UnitId read(String typed) {
        try {
            return new UnitId(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException shapeless) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-unit", typed);
        }
    }
}
