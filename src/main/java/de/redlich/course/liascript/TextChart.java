package de.redlich.course.liascript;

import java.util.List;
import java.util.regex.Pattern;

/** Curves drawn with letters between a {@code |} and a {@code +-----} axis, which LiaScript turns into a chart. */
final class TextChart {
    private static final Pattern ROW = Pattern.compile("^[^|]*\\|[ \\t*A-Za-z+#]*(\\(.*\\))?\\s*$");
    private static final Pattern AXIS = Pattern.compile("^\\s*[-\\w.]*\\s*\\+-{5,}\\s*$");

    private TextChart() {}

    /** Index after the chart that begins at {@code lines[i]}; {@code i} when none does. */
    static int end(List<Line> lines, int i) {
        int axis = i;
        while (axis < lines.size() && (axis == i || row(lines.get(axis)))) {
            axis++;
        }
        boolean chart = axis < lines.size()
                && axis - i >= 3
                && AXIS.matcher(lines.get(axis).text()).matches();
        if (!chart) {
            return i;
        }
        boolean labelled = axis + 1 < lines.size() && !lines.get(axis + 1).blank();
        return axis + (labelled ? 2 : 1);
    }

    private static boolean row(Line line) {
        return ROW.matcher(line.text()).matches();
    }
}
