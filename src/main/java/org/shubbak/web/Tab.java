package org.shubbak.web;

import org.jspecify.annotations.Nullable;

/**
 * One tab of a list.
 *
 * @param count how many rows stand behind it, when that is known
 */
public record Tab(String label, String href, @Nullable Long count, boolean current) {}
