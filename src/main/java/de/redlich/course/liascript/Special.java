package de.redlich.course.liascript;

import java.util.List;

/** Whether lines hold what must become a block of its own. */
final class Special {
    private Special() {}

    static boolean within(List<Line> lines) {
        int i = 0;
        while (i < lines.size()) {
            Fence fence = Fence.at(lines, i);
            if (fence != null) {
                i = fence.end();
            } else if (StepMark.of(lines.get(i).text()) != null
                    || quiz(lines.get(i).text())) {
                return true;
            } else {
                i++;
            }
        }
        return false;
    }

    private static boolean quiz(String text) {
        return QuizForm.begins(Inline.withoutCode(text));
    }
}
