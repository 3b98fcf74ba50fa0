/** The API and the pages of requests. */
@NullMarked
package org.shubbak.requests.web;

import org.jspecify.annotations.NullMarked;
