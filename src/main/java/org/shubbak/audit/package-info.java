/** The journal: an append-only record of every act and of every look at personal data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "signing"})
package org.shubbak.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
