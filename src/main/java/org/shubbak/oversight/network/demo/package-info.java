/** The demonstration's network, invented beside the demonstration's year. */
@NullMarked
package org.shubbak.oversight.network.demo;

import org.jspecify.annotations.NullMarked;
