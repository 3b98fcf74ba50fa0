/** Open data for everybody. */
@NullMarked
package org.shubbak.oversight.web.opendata;

import org.jspecify.annotations.NullMarked;
