package org.shubbak.catalogue.web.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two texts of a service beside each other, part by part, line by line. */
final class SideBySide {

    /** Above this many pairs of lines the middle is shown as replaced; comparing it would take too long. */
    private static final long MOST_PAIRS = 4_000_000;

    private SideBySide() {}

    /** The parts that either text has, in the order of the pages; parts that are the same in both are left out. */
    static List<ComparedPart> compare(String before, String after) {
        Map<Part, List<String>> old = byPart(before);
        Map<Part, List<String>> now = byPart(after);
        var parts = new ArrayList<ComparedPart>();
        for (Part part : Part.values()) {
            var left = old.getOrDefault(part, List.of());
            var right = now.getOrDefault(part, List.of());
            if (!left.equals(right)) {
                parts.add(new ComparedPart(part.word(), lines(left, right)));
            }
        }
        return parts;
    }

    private static Map<Part, List<String>> byPart(String text) {
        var parts = new LinkedHashMap<Part, List<String>>();
        Part at = Part.TEXT;
        for (String line : text.split("\n")) {
            if (line.matches("[A-Za-z].*")) {
                at = Part.holding(line.replaceFirst(":.*", ""));
            }
            parts.computeIfAbsent(at, it -> new ArrayList<>()).add(line);
        }
        return parts;
    }

    static List<ComparedPart.Line> lines(List<String> left, List<String> right) {
        int head = 0;
        while (head < Math.min(left.size(), right.size()) && left.get(head).equals(right.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(left.size(), right.size()) - head
                && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        var lines = new ArrayList<ComparedPart.Line>();
        left.subList(0, head).forEach(it -> lines.add(ComparedPart.Line.same(it)));
        middle(left.subList(head, left.size() - tail), right.subList(head, right.size() - tail), lines);
        left.subList(left.size() - tail, left.size()).forEach(it -> lines.add(ComparedPart.Line.same(it)));
        return lines;
    }

    private static void middle(List<String> left, List<String> right, List<ComparedPart.Line> lines) {
        if ((long) left.size() * right.size() > MOST_PAIRS) {
            flush(new ArrayList<>(left), new ArrayList<>(right), lines);
            return;
        }
        int[][] common = common(left, right);
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                flush(gone, come, lines);
                lines.add(ComparedPart.Line.same(left.get(i++)));
                j++;
            } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(left.get(i++));
            } else {
                come.add(right.get(j++));
            }
        }
        flush(gone, come, lines);
    }

    /** What went and what came in its place stand in one row. */
    private static void flush(List<String> gone, List<String> come, List<ComparedPart.Line> lines) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            lines.add(new ComparedPart.Line(
                    i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null, true));
        }
        gone.clear();
        come.clear();
    }

    /** How many lines the rests have in common, from every pair of places on. */
    private static int[][] common(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
