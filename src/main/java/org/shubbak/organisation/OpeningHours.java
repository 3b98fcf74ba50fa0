package org.shubbak.organisation;

import java.time.LocalTime;

/** When a unit's windows are open on a day, in Cairo time. */
public record OpeningHours(LocalTime opens, LocalTime closes) {}
