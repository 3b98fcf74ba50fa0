package org.shubbak.oversight.web.report;

import org.shubbak.shared.Bilingual;

/** A month that may be chosen, as {@code 2026-01} and in words. */
public record MonthChoice(String value, Bilingual words) {}
