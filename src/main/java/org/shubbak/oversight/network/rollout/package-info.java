/** The rollout of centres: stages, money, obstacles, equipment and what is heard of each centre. */
@NullMarked
package org.shubbak.oversight.network.rollout;

import org.jspecify.annotations.NullMarked;
