/** Time as a ledger: clocks that start, pause, resume and are extended on a legal basis; due dates are computed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "organisation"})
package org.shubbak.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
