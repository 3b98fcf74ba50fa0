package org.shubbak.queue.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Labelled;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.organisation.OpeningHours;

/** One information slide; the part its kind needs is there. */
public record Slide(
        Kind kind,
        List<? extends Labelled> names,
        @Nullable ServiceDefinition service,
        @Nullable Labelled head,
        @Nullable OpeningHours hours) {

    /** What a slide tells. */
    public enum Kind {
        SERVICES,
        DOCUMENTS,
        FEES,
        HOURS,
        NOTICE
    }

    public Slide {
        names = List.copyOf(names);
    }
}
