/** Posts, training and certificates, and the transfers of those who are trained. */
@NullMarked
package org.shubbak.oversight.network.people;

import org.jspecify.annotations.NullMarked;
