/** What applicants say of the service, and what they complain of (رضا المواطنين والشكاوى). */
@NullMarked
package org.shubbak.oversight.satisfaction;

import org.jspecify.annotations.NullMarked;
