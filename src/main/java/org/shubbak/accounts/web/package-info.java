/** The administrator's pages of accounts, and everybody's page of his own password. */
@NullMarked
package org.shubbak.accounts.web;

import org.jspecify.annotations.NullMarked;
