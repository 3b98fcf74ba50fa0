package org.shubbak.catalogue;

import java.time.LocalDate;

/**
 * On what ground a version is published (قرار النشر).
 *
 * @param effective the day in Cairo from which requests are filed under it
 * @param decreeNumber the number of the decree that changes the service
 * @param decreeDate the decree's day
 * @param proposedBy the name of whoever proposed it; another approved it
 */
public record Publication(LocalDate effective, String decreeNumber, LocalDate decreeDate, String proposedBy) {}
