/** Seals in PDF files (PAdES): the units' certificates, time stamps, what is added for the long run, and their check. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "signing", "audit", "documents"})
package org.shubbak.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
