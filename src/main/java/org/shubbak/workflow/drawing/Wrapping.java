package org.shubbak.workflow.drawing;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name into lines that fit a width; SVG does not wrap by itself. */
final class Wrapping {

    private static final double LATIN = 0.54;
    private static final double ARABIC = 0.56;

    private Wrapping() {}

    /** At most {@code most} lines; what does not fit ends with an ellipsis. */
    static List<String> lines(String text, double width, double fontSize, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, fontSize) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.getLast() + "…");
        return kept;
    }

    /** About how wide the text is set. */
    static double width(String text, double fontSize) {
        return text.codePoints().mapToDouble(c -> c >= 0x600 ? ARABIC : LATIN).sum() * fontSize;
    }
}
