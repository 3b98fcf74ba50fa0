/** The signing program on an official's own computer: asks him, lets his token sign, and knows nothing of the platform. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package org.shubbak.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
