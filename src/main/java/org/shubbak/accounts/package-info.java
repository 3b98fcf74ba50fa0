/** Accounts of the staff: who works here, in which roles, and the passwords they choose. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "commands", "organisation", "security", "web"})
package org.shubbak.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
