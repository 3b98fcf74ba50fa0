/** The public page behind every licence's QR, and the same as a call. */
@NullMarked
package org.shubbak.verification.web;

import org.jspecify.annotations.NullMarked;
