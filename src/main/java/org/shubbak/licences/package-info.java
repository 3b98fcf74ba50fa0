/** Issues licences, permits, certificates and statements, and suspends or revokes them by two people. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "signing",
            "seals",
            "audit",
            "organisation",
            "security",
            "documents",
            "certificates",
            "web"
        })
package org.shubbak.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
