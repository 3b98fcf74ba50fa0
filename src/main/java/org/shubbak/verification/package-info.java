/** Tells anybody whether a paper that bears our code is genuine and still holds. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "signing", "seals", "audit", "organisation", "licences", "fees", "web"})
package org.shubbak.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
