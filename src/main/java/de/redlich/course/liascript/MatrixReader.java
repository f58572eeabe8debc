package de.redlich.course.liascript;

import de.redlich.course.content.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table to tick: a line with the columns, then a line per row, with crosses in a quiz and empty in a survey. */
record MatrixReader(Place place, List<Line> lines) {
    private static final Pattern COLUMN =
            Pattern.compile("\\(((?:[^()]|\\([^()]*\\))+)\\)|\\[((?:[^\\[\\]]|\\[[^\\[\\]]*\\])+)\\]");
    private static final Pattern CELL = Pattern.compile("([(\\[])([ xX])[)\\]]");

    QuizReader.@Nullable Found at(int i, String asked) {
        Matcher head = QuizForm.MATRIX.in(lines.get(i).text());
        var rows = new ArrayList<Question.Row>();
        var cells = new ArrayList<String>();
        int at = i + 1;
        for (Matcher row = row(at); row != null; row = row(++at)) {
            rows.add(new Question.Row(Passage.inline(place, lines.get(at).with(row.group(2))), right(row.group(1))));
            cells.add(row.group(1));
        }
        if (head == null || rows.isEmpty()) {
            return null;
        }
        boolean multiple = multiple(head.group(1), cells, lines.get(i).number());
        return new QuizReader.Found(
                new Question.Matrix(asked, multiple, columns(head.group(1), lines.get(i)), rows), at);
    }

    private @Nullable Matcher row(int at) {
        Matcher row = at < lines.size() ? QuizForm.ROW.in(lines.get(at).text()) : null;
        return row == null || row.group(2).isBlank() ? null : row;
    }

    private List<String> columns(String head, Line line) {
        Matcher column = COLUMN.matcher(head);
        var columns = new ArrayList<String>();
        while (column.find()) {
            String text = column.group(1) != null ? column.group(1) : column.group(2);
            columns.add(Passage.inline(place, line.with(text.strip())));
        }
        return columns;
    }

    private static List<Integer> right(String cells) {
        Matcher cell = CELL.matcher(cells);
        var right = new ArrayList<Integer>();
        for (int n = 0; cell.find(); n++) {
            if (!cell.group(2).isBlank()) {
                right.add(n);
            }
        }
        return right;
    }

    /** A quiz says per row whether one or several may be ticked, a survey in its head. */
    private boolean multiple(String head, List<String> cells, int line) {
        boolean survey = cells.stream().allMatch(String::isBlank);
        boolean brackets = cells.stream().anyMatch(row -> row.contains("["));
        boolean parentheses = cells.stream().anyMatch(row -> row.contains("("));
        if (brackets && parentheses) {
            place.info(line, "quiz.mixed");
        }
        return survey ? head.startsWith("[") : brackets;
    }
}
