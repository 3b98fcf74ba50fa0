package org.shubbak.requests;

import java.util.Locale;
import org.shubbak.shared.ArabicText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares what somebody gives as his identity with the person on the file, without showing either. */
@Component
class Identities {

    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is the number of the applicant's card, passport or commercial register, or of his agent's card. */
    boolean isOf(RequestRow row, String typed) {
        var given = ArabicText.asciiDigits(typed).replaceAll("[\\s\\-/]", "").toUpperCase(Locale.ROOT);
        return !given.isEmpty()
                && jdbc.sql("""
                        select exists (
                            select from requests.request r
                            join requests.applicant a on a.id = r.applicant
                            where r.id = :id
                              and :given in (a.national_id, a.passport, a.commercial_register,
                                             r.agent ->> 'nationalId'))
                        """)
                        .param("id", row.id())
                        .param("given", given)
                        .query(Boolean.class)
                        .single();
    }
}
