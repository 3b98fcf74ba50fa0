package org.shubbak.oversight.dashboard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.tally.Age;
import org.shubbak.oversight.tally.Figures;
import org.shubbak.oversight.tally.Pace;

/**
 * What is brought up to date while the page is watched.
 *
 * @param ages how old what is open is, the youngest first
 * @param undealt open steps that nobody eligible was there to take
 * @param asOf when the figures last followed the acts; null before the first time
 */
public record Headline(
        Figures figures,
        Pace pace,
        List<Waiter> waiting,
        List<Age> ages,
        long undealt,
        @Nullable Instant asOf) {}
