/** The ground the modules stand on: the command line, the settings, the database and its migrations, and the clock. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "signing", "seals", "documents"})
@NullMarked
package org.shubbak.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
