package org.shubbak.licences;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;

/** Outputs as the centre of Zagazig issues them, and the people who may change them. */
public final class LicenceFixtures {

    public static final UnitId ZAGAZIG = new UnitId("SHR-01");

    private LicenceFixtures() {}

    public static IssueLicence anOutput() {
        return anOutput("أحمد محمد عبد الله", 24);
    }

    public static IssueLicence anOutput(String holder, @Nullable Integer months) {
        return anOutput(UUID.randomUUID(), holder, months, null);
    }

    /** A letter, statement, permit or certificate with words of its own. */
    public static IssueLicence anOutputOf(String kind) {
        var words = new IssueLicence.Wording(
                "إفادة بصلاحية الموقع", "السيد رئيس شركة الكهرباء", List.of("نفيد سيادتكم بأن الموقع صالح."), Map.of());
        return anOutput(kind, new ServiceCode("BLD-001"), UUID.randomUUID().toString(), words, 30);
    }

    static IssueLicence anOutput(
            UUID request, String holder, @Nullable Integer months, @Nullable LicenceNumber replaces) {
        return new IssueLicence(
                request,
                "SHR-01-2026-004567-8",
                ZAGAZIG,
                new ServiceCode("BLD-002"),
                "طلب ترخيص أعمال بناء جديد",
                "Building licence - new construction",
                "licence",
                holder,
                "**********1234",
                List.of(new Fact("موقع الأعمال", "Site", "قطعة رقم 14، شارع فاروق")),
                List.of("يعلق هذا الترخيص في موقع العمل."),
                months,
                Actor.staff(StaffId.next(), "محمود عبد الرحمن"),
                "رئيس مركز ومدينة الزقازيق",
                replaces,
                null,
                null,
                null);
    }

    /** An output that its holder is known by, with the words and the renewal of its service. */
    static IssueLicence anOutput(
            String kind,
            ServiceCode service,
            String holderHash,
            IssueLicence.@Nullable Wording wording,
            int remindDays) {
        var plain = anOutput();
        return new IssueLicence(
                plain.request(),
                plain.requestNumber(),
                plain.unit(),
                service,
                plain.serviceNameAr(),
                plain.serviceNameEn(),
                kind,
                plain.holder(),
                plain.holderIdMasked(),
                plain.facts(),
                plain.conditionsAr(),
                12,
                plain.approver(),
                plain.approverTitle(),
                null,
                holderHash,
                wording,
                new IssueLicence.Renewal(new ServiceCode("OCC-002"), remindDays));
    }

    public static CurrentStaff aPerson(Role role, UnitId unit) {
        return new CurrentStaff(StaffId.next(), "person", "سعاد علي", "Soad Ali", unit, Set.of(role));
    }
}
