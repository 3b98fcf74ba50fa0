/** The house's own keys and what is signed with them: tree heads of the journal, QR codes of papers, lists of keys and states. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.shubbak.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
