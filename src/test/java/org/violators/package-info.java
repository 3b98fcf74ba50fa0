/** Deliberate violators: code as it must not be, which proves that the architecture rules have teeth. */
package org.violators;
