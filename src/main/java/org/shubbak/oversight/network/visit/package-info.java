/** Field visits: the ministry's checklist, visits on a tablet, findings and corrective actions. */
@NullMarked
package org.shubbak.oversight.network.visit;

import org.jspecify.annotations.NullMarked;
