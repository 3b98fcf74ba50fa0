/** The cashier's pages, the receipts, and the bills of the API. */
@NullMarked
package org.shubbak.fees.web;

import org.jspecify.annotations.NullMarked;
