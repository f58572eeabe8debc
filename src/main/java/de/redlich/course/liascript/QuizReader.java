package de.redlich.course.liascript;

import de.redlich.course.content.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Recognises a quiz or survey at a line and reads it up to its last option. */
final class QuizReader {
    /**
     * A question found.
     *
     * @param question null for a quiz that only a script could check
     * @param end index of the first line after it
     */
    record Found(@Nullable Question question, int end) {}

    private final Place place;
    private final List<Line> lines;

    QuizReader(Place place, List<Line> lines) {
        this.place = place;
        this.lines = lines;
    }

    @Nullable
    Found at(int i, String asked) {
        String text = lines.get(i).text();
        if (QuizForm.SINGLE.in(text) != null) {
            return choice(i, asked, QuizForm.SINGLE);
        }
        if (QuizForm.MULTIPLE.in(text) != null) {
            return choice(i, asked, QuizForm.MULTIPLE);
        }
        if (QuizForm.GENERIC.in(text) != null) {
            return new Found(null, i + 1);
        }
        Matcher free = QuizForm.LINES.in(text);
        if (free != null) {
            int rows = free.group(1).strip().split("\\s+").length;
            return new Found(new Question.Survey(asked, false, List.of(), rows), i + 1);
        }
        if (QuizForm.MATRIX.in(text) != null && i + 1 < lines.size()) {
            return new MatrixReader(place, lines).at(i, asked);
        }
        if (QuizForm.SINGLE_SURVEY.in(text) != null) {
            return survey(i, asked, QuizForm.SINGLE_SURVEY);
        }
        return QuizForm.MULTIPLE_SURVEY.in(text) != null && text.strip().matches("(?s)(>\\s*)*([-*+]\\s*)?\\[\\[.*")
                ? survey(i, asked, QuizForm.MULTIPLE_SURVEY)
                : gap(i, asked);
    }

    private Found choice(int i, String asked, QuizForm form) {
        var options = new ArrayList<Question.Option>();
        int at = i;
        for (Matcher m = form.in(text(at)); m != null; m = form.in(text(at))) {
            String option = Passage.inline(place, lines.get(at).with(m.group(2)));
            options.add(new Question.Option(option, !m.group(1).isBlank()));
            at = next(form, at);
        }
        return new Found(new Question.Choice(asked, form == QuizForm.MULTIPLE, options), at);
    }

    private Found survey(int i, String asked, QuizForm form) {
        var options = new ArrayList<String>();
        int at = i;
        for (Matcher m = form.in(text(at)); m != null; m = form.in(text(at))) {
            options.add(Passage.inline(place, lines.get(at).with(m.group(2))));
            at = next(form, at);
        }
        return new Found(new Question.Survey(asked, form == QuizForm.MULTIPLE_SURVEY, options, 0), at);
    }

    /** Options written as a list may have blank lines between them. */
    private int next(QuizForm form, int at) {
        int next = Extent.skipBlank(lines, at + 1);
        boolean item = next < lines.size() && Extent.item(lines.get(next)) && Extent.item(lines.get(at));
        return item && form.in(text(next)) != null ? next : at + 1;
    }

    /** A gap alone on its line (or lines) is a question; otherwise it belongs to the text around it. */
    private @Nullable Found gap(int i, String asked) {
        int end = i;
        var all = new StringBuilder();
        do {
            all.append(all.isEmpty() ? "" : "\n").append(text(end++).replaceFirst("^\\s*(>\\s*)*", ""));
        } while (end < lines.size()
                && all.indexOf("]]") < 0
                && end - i < 60
                && all.toString().startsWith("["));
        String whole = all.toString().strip();
        GapText gap = GapText.at(whole, 0);
        if (gap == null || gap.end() != whole.length()) {
            return null;
        }
        Question.Gap read = gap.read(place, lines.get(i).number());
        if (gap.choice() && read.accepted().isEmpty()) {
            return new Found(new Question.Survey(asked, false, read.options(), 0), end);
        }
        String html = asked + "<p><quiz-gap n=\"0\"></quiz-gap></p>";
        return new Found(new Question.Cloze(html, List.of(read)), end);
    }

    private String text(int i) {
        return i < lines.size() ? lines.get(i).text() : "";
    }
}
