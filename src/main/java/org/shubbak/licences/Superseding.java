package org.shubbak.licences;

import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;

/** The rules by which one output takes the place of another (إحلال وثيقة محل أخرى). */
@Component
class Superseding {

    private final LicenceRows licences;

    Superseding(LicenceRows licences) {
        this.licences = licences;
    }

    /** The output that is to take the place, as it was typed. */
    LicenceNumber successor(Licence older, String typed, CurrentStaff by) {
        if (typed.isBlank()) {
            throw Refusal.of(Refusal.Kind.INVALID, "licences.no-successor").at("successor");
        }
        return LicenceNumber.read(typed)
                .filter(number -> mayReplace(older, number, by))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, "licences.not-a-successor")
                        .at("successor"));
    }

    /** Puts it in the older one's place, if that may still be. */
    void replace(Licence older, LicenceNumber successor, CurrentStaff by) {
        if (!mayReplace(older, successor, by) || !licences.replace(older.number(), successor)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "licences.not-a-successor");
        }
    }

    private boolean mayReplace(Licence older, LicenceNumber number, CurrentStaff by) {
        return !number.equals(older.number())
                && licences.byNumber(number)
                        .filter(newer -> newer.state() == State.VALID)
                        .filter(newer -> newer.outputKind().equals(older.outputKind()))
                        .filter(newer -> !newer.issuedAt().isBefore(older.issuedAt()))
                        .filter(newer -> ChangingLicence.mayChange(newer, by))
                        .filter(newer -> licences.haveOneHolder(older.number(), number))
                        .isPresent();
    }
}
