/** Who may do what: sign-in, sessions, tokens, roles, and the separation of the applicant from the decider. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "organisation"})
package org.shubbak.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
