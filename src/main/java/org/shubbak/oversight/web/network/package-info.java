/** The pages of the network: rollout, people, visits. */
@NullMarked
package org.shubbak.oversight.web.network;

import org.jspecify.annotations.NullMarked;
