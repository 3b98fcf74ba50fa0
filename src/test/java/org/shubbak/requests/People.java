package org.shubbak.requests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.shubbak.organisation.Organisation;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.StaffId;

/** Demo staff as they act, and citizens who exist in one test only. */
public final class People {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("yyMMdd");

    private final Organisation organisation;

    public People(Organisation organisation) {
        this.organisation = organisation;
    }

    public CurrentStaff named(String signInName) {
        var staff = organisation.findStaff(signInName).orElseThrow();
        return new CurrentStaff(
                staff.id(), staff.signInName(), staff.nameAr(), staff.nameEn(), staff.unit(), staff.roles());
    }

    public CurrentStaff with(StaffId id) {
        return named(organisation.staff(id).signInName());
    }

    public Set<String> namesOf(CurrentStaff staff) {
        return Set.of(staff.nameAr(), staff.signInName());
    }

    /** A national ID that fits its check digit; its serial is beyond what real births reach. */
    public static String aNationalId() {
        var random = ThreadLocalRandom.current();
        var born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(17_000));
        var first13 = "2" + BIRTH.format(born) + "13" + (9000 + random.nextInt(1000));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first13.charAt(i) - '0');
        }
        return first13 + (11 - sum % 11) % 10;
    }

    public static ApplicantDetails aCitizen() {
        return ApplicantDetails.person(aNationalId(), "محمود عبد الرحمن السيد", "01012345678");
    }

    public static ApplicantDetails aCompany() {
        var number = Integer.toString(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
        return new ApplicantDetails(
                ApplicantDetails.Kind.COMPANY,
                null,
                number.substring(0, 6),
                number,
                null,
                null,
                "شركة الدلتا للمقاولات",
                "01012345678",
                null,
                false);
    }
}
