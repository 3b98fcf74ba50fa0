/** The pages of managers, auditors and administrators, and the public fairness figure. */
@NullMarked
package org.shubbak.oversight.web;

import org.jspecify.annotations.NullMarked;
