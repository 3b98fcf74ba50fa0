package org.shubbak.oversight.signals;

import java.util.UUID;

/**
 * One case of a comparison between people.
 *
 * @param stratum what makes cases alike
 * @param hit whether it went the way that is counted
 */
record Trial(UUID staff, String unit, String stratum, boolean hit, Case file) {}
