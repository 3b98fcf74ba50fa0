package org.shubbak.oversight.dashboard;

import org.shubbak.oversight.tally.Figures;

/**
 * A place under a level: on its map and in its table.
 *
 * @param figures of the place with all below it; of the unit alone where the level is so
 * @param connected whether the place works on the system
 */
public record Place(Level level, Figures figures, double latitude, double longitude, boolean connected) {}
