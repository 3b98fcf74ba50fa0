/** The catalogue's pages for citizens and administrators, and its part of the API. */
@NullMarked
package org.shubbak.catalogue.web;

import org.jspecify.annotations.NullMarked;
