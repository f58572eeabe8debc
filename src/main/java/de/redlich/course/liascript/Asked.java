package de.redlich.course.liascript;

import java.util.List;

/** The paragraph right before a quiz is its question. */
final class Asked {
    private Asked() {}

    /** Takes the question out of the run and returns it as clean HTML; empty when it is no plain paragraph. */
    static String take(Place place, List<Line> run) {
        int start = start(run);
        List<Line> paragraph = List.copyOf(run.subList(start, run.size()));
        if (paragraph.stream().allMatch(Line::blank)) {
            return "";
        }
        Passage passage = Passage.of(place, paragraph);
        if (!passage.outside().isEmpty() || !passage.gaps().isEmpty()) {
            return "";
        }
        run.subList(start, run.size()).clear();
        return passage.html();
    }

    private static int start(List<Line> run) {
        int end = run.size();
        while (end > 0 && run.get(end - 1).blank()) {
            end--;
        }
        int start = end;
        while (start > 0 && !run.get(start - 1).blank()) {
            start--;
        }
        boolean paragraph = start < end && run.subList(start, end).stream().allMatch(Asked::plain);
        return paragraph ? start : run.size();
    }

    private static boolean plain(Line line) {
        String text = line.text().strip();
        return !text.matches("^([|<>#]|---|===|[-*+] |\\d+[.)] ).*") && line.indent() < 4;
    }
}
