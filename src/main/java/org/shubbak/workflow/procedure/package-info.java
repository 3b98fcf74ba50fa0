/** The pure core: reads, checks and runs procedures; no database, no clock, no framework. */
@NullMarked
package org.shubbak.workflow.procedure;

import org.jspecify.annotations.NullMarked;
