package org.shubbak.oversight.dashboard;

import org.shubbak.oversight.tally.Figures;

/** The figures of a sector, a service, a department or a channel; a channel's names are its word. */
public record Row(String key, String nameAr, String nameEn, Figures figures) {}
