/** The delivery window (شباك التسليم): what is ready, and to whom it is handed over. */
@NullMarked
package org.shubbak.requests.delivery.web;

import org.jspecify.annotations.NullMarked;
