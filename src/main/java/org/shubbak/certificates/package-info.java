/** Whom papers are believed for: certificates of officials, units whose head signs himself, seals; changed by two people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "signing", "seals", "audit", "organisation", "security", "web"})
package org.shubbak.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
