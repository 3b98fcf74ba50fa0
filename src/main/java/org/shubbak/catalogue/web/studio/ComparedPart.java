package org.shubbak.catalogue.web.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a service in two versions, line by line. */
public record ComparedPart(String word, List<Line> lines) {

    /**
     * @param before absent where the line was added
     * @param after absent where it was taken away
     */
    public record Line(@Nullable String before, @Nullable String after, boolean changed) {

        static Line same(String text) {
            return new Line(text, text, false);
        }
    }

    public long changed() {
        return lines.stream().filter(Line::changed).count();
    }
}
