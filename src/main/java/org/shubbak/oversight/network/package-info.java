/** The network of centres: their rollout and equipment, their people and training, the visits to them. */
@NullMarked
package org.shubbak.oversight.network;

import org.jspecify.annotations.NullMarked;
