package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.List;

/**
 * What an effect mark stands for: the group between stars below it, or the one block that follows.
 *
 * @param end index of the first line after it
 */
record Stepped(List<Line> lines, int end) {

    static Stepped of(List<Line> all, int i, StepMark mark) {
        var lines = new ArrayList<>(all);
        int at = i;
        if (mark.rest().isBlank()) {
            at = Extent.skipBlank(lines, at + 1);
        } else {
            lines.set(at, lines.get(at).with(mark.rest()));
        }
        var inner = new ArrayList<Line>();
        at = comments(lines, at, inner);
        if (at >= lines.size()) {
            return new Stepped(inner, at);
        }
        boolean group = Extent.stars(lines.get(at));
        int end = group ? Extent.group(lines, at + 1) : Extent.block(lines, at);
        inner.addAll(lines.subList(Math.min(end, at + (group ? 1 : 0)), end));
        return new Stepped(inner, Math.min(lines.size(), group ? end + 1 : end));
    }

    /** Settings in comments may stand between the mark and its block. */
    private static int comments(List<Line> lines, int i, List<Line> inner) {
        int at = i;
        while (at < lines.size() && Comment.end(lines, at) > at) {
            int end = Comment.end(lines, at);
            inner.addAll(lines.subList(at, end));
            at = Extent.skipBlank(lines, end);
        }
        return at;
    }
}
