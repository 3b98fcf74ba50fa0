/** PostgreSQL started by the program itself, durable, on loopback only, with its data in the data folder. */
@NullMarked
package org.shubbak.platform.postgres;

import org.jspecify.annotations.NullMarked;
