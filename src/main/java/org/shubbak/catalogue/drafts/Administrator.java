package org.shubbak.catalogue.drafts;

import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;

/** Only administrators (مسئول النظام) touch drafts. */
final class Administrator {

    private Administrator() {}

    static void required(CurrentStaff me) {
        if (!me.has(Role.ADMIN)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "catalogue.not-an-administrator");
        }
    }
}
