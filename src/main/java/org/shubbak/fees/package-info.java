/** Money as a ledger: bills, payments, receipts and the cashier's day. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "signing",
            "seals",
            "audit",
            "organisation",
            "security",
            "commands",
            "documents",
            "web"
        })
package org.shubbak.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
