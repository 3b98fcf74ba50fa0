/** The clerk's pages at the window (شباك): one sequence from the service to the receipt, kept on the server as it is typed. */
@NullMarked
package org.shubbak.requests.web.intake;

import org.jspecify.annotations.NullMarked;
