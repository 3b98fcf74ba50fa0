package org.shubbak.certificates;

import java.util.Optional;
import org.shubbak.organisation.Organisation;
import org.shubbak.seals.Signer;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Who signs himself, and with what (من يوقع بنفسه). */
@Component
public class OwnSignatures {

    private final OwnRows rows;
    private final Organisation organisation;

    OwnSignatures(OwnRows rows, Organisation organisation) {
        this.rows = rows;
        this.organisation = organisation;
    }

    /** Whether the papers of a unit are signed by the hand that approves them. */
    public boolean isRequired(UnitId unit) {
        return rows.isSigning(unit);
    }

    /** The certificate that is bound to a person now. */
    public Optional<OwnCertificate> of(StaffId staff) {
        return rows.bound(staff);
    }

    /**
     * The person as a signer, by the certificate that is bound to him now.
     *
     * @param title as it stands on the paper
     */
    public Optional<Signer> signer(StaffId staff, String title) {
        return rows.bound(staff)
                .map(own -> new Signer(own.chain(), organisation.staff(staff).nameAr(), title));
    }
}
