/** The studio: the pages on which an administrator edits, tries and publishes services without a programmer. */
@NullMarked
package org.shubbak.catalogue.web.studio;

import org.jspecify.annotations.NullMarked;
