/** Open data (البيانات المفتوحة): the closed months for everybody, with small numbers withheld. */
@NullMarked
package org.shubbak.oversight.opendata;

import org.jspecify.annotations.NullMarked;
