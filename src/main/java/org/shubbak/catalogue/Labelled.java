package org.shubbak.catalogue;

import java.util.Locale;

/** Something that carries its own Arabic and English words, because an administrator wrote them and not a programmer. */
public interface Labelled {

    String labelAr();

    String labelEn();

    /** The words for a reader of this language; Arabic unless English is asked for. */
    default String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEn() : labelAr();
    }
}
