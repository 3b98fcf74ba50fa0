/** Keeps uploaded and issued files under their own hash and draws the official papers in Arabic. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.shubbak.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
