/** The pages on which a citizen follows a request. */
@NullMarked
package org.shubbak.portal.web;

import org.jspecify.annotations.NullMarked;
