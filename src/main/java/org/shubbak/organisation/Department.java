package org.shubbak.organisation;

import java.util.Locale;
import org.shubbak.shared.DepartmentCode;

/** A back-office department (إدارة خلفية). */
public record Department(DepartmentCode code, String nameAr, String nameEn) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("ar") ? nameAr : nameEn;
    }
}
