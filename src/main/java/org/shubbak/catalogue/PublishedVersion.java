package org.shubbak.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version in the history of a service.
 *
 * @param publication its ground; absent for what came with the product
 */
public record PublishedVersion(
        int version, Instant at, String by, @Nullable Publication publication) {}
