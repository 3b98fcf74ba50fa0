/** Pages of certificates. */
@NullMarked
package org.shubbak.certificates.web;

import org.jspecify.annotations.NullMarked;
