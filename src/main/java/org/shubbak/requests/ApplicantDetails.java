package org.shubbak.requests;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Applying;
import org.shubbak.shared.NationalId;

/**
 * The applicant (مقدم الطلب) as typed at the window; checked by {@link Applicants}.
 *
 * @param kind a person by national ID, a company by commercial register and tax number, a foreigner by passport
 * @param checkDigitAccepted the clerk has compared the card: a national ID whose check digit does not fit is accepted
 *     and the override journalled
 */
public record ApplicantDetails(
        Kind kind,
        @Nullable String nationalId,
        @Nullable String commercialRegister,
        @Nullable String taxNumber,
        @Nullable String passport,
        @Nullable String nationality,
        String name,
        String phone,
        @Nullable String address,
        boolean checkDigitAccepted) {

    /** Who may ask for a service. */
    public enum Kind {
        PERSON,
        COMPANY,
        FOREIGNER
    }

    /** A citizen with a national ID card whose check digit fits. */
    public static ApplicantDetails person(String nationalId, String name, String phone) {
        return new ApplicantDetails(Kind.PERSON, nationalId, null, null, null, null, name, phone, null, false);
    }

    /** In what capacity he applies, as the rules of services see it. */
    public Applying applying(boolean byAgent, LocalDate today) {
        var capacity = switch (kind) {
            case PERSON -> Applying.Kind.CITIZEN;
            case COMPANY -> Applying.Kind.COMPANY;
            case FOREIGNER -> Applying.Kind.FOREIGNER;
        };
        return new Applying(capacity, byAgent, age(today));
    }

    /** Full years on a day, from the national ID; unknown for whoever has none. */
    private int age(LocalDate today) {
        return kind == Kind.PERSON
                        && nationalId != null
                        && NationalId.read(nationalId) instanceof NationalId.Accepted accepted
                ? Period.between(accepted.id().birthDate(), today).getYears()
                : Applying.UNKNOWN_AGE;
    }
}
