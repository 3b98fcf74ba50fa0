/** Every command has one effect: a retried command gets the first answer. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.shubbak.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
