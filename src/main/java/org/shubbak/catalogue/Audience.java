package org.shubbak.catalogue;

import java.util.Locale;

/** Who looks for a service (لمن الخدمة); files and the API write the lower-case word. */
public enum Audience {
    CITIZEN,
    BUSINESS,
    INVESTOR,
    COMPANY,
    UNION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
