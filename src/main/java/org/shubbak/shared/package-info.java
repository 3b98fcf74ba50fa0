/** Value types without beans that every module speaks: numbers, names, money, dates and the one way to say no. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.shubbak.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
