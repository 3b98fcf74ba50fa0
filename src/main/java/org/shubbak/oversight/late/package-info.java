/** Late requests: who has to move them, why they are late, what was promised, and who above is told. */
@NullMarked
package org.shubbak.oversight.late;

import org.jspecify.annotations.NullMarked;
