/** Measures the running product over HTTP, each figure beside its floor. */
@NullMarked
package org.shubbak.bench;

import org.jspecify.annotations.NullMarked;
