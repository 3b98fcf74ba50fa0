/** Who the local government is: its units, departments, staff and their roles, presence, opening hours and calendar. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.shubbak.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
