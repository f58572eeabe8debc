package de.redlich.course.liascript;

import de.redlich.course.content.Block;
import de.redlich.course.content.Prose;
import de.redlich.course.content.Question;
import de.redlich.course.content.Quiz;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A quiz with all that belongs to it: its hints, the script that checks it, and the solution between stars. */
final class QuizBlock {
    private final Place place;
    private final Footnotes footnotes;
    private final int step;
    private final List<Line> lines;
    private final int start;
    private final List<String> hints = new ArrayList<>();
    private List<Line> solution = List.of();
    private QuizReader.@Nullable Found found;
    private int at;

    QuizBlock(Place place, Footnotes footnotes, int step, List<Line> lines, int start) {
        this.place = place;
        this.footnotes = footnotes;
        this.step = step;
        this.lines = lines;
        this.start = start;
        this.at = start;
    }

    boolean found() {
        found = new QuizReader(place, lines).at(start, "");
        return found != null;
    }

    boolean takesQuestion() {
        return found != null && found.question() != null;
    }

    int end() {
        return at;
    }

    List<Block> blocks(String asked) {
        QuizReader.Found first = found;
        if (first == null) {
            return List.of();
        }
        at = first.end();
        boolean script = belongings();
        Question question = first.question();
        int line = lines.get(start).number();
        if (question == null) {
            place.lost(line, "quiz.script");
            return explanationAsProse();
        }
        if (script) {
            place.lost(line, "quiz.checked");
        }
        Question whole = Questions.asking(asked, question);
        String source = asked + "\n" + Line.join(lines.subList(start, first.end()));
        String key = place.all().keys().of("quiz", source);
        return List.of(new Quiz(key, step, whole, hints, explanation()));
    }

    /** A text with gaps that ends here; what follows it directly belongs to it. */
    Quiz cloze(Passage passage, String source) {
        at = start;
        if (belongings()) {
            place.lost(lines.get(start).number(), "quiz.checked");
        }
        String key = place.all().keys().of("quiz", source);
        return new Quiz(key, step, new Question.Cloze(passage.linked(), passage.gaps()), hints, explanation());
    }

    /** Whether a line is a hint, a checking script or the begin of a solution. */
    static boolean belongs(List<Line> lines, int i) {
        boolean script = lines.get(i).text().strip().startsWith("<script");
        return script || QuizForm.HINT.in(lines.get(i).text()) != null || Extent.stars(lines.get(i));
    }

    private boolean belongings() {
        boolean script = false;
        while (at < lines.size()) {
            Matcher hint = QuizForm.HINT.in(lines.get(at).text());
            Optional<HtmlElement> element = HtmlElement.at(lines, at);
            if (hint != null) {
                hints.add(Passage.inline(place, lines.get(at).with(hint.group(2))));
                at++;
            } else if (element.isPresent() && element.get().name().equals("script")) {
                script = true;
                at = element.get().end();
            } else if (Extent.stars(lines.get(at)) && solution.isEmpty()) {
                int close = Extent.group(lines, at + 1);
                solution = lines.subList(Math.min(at + 1, close), close).stream()
                        .map(QuizBlock::unmarked)
                        .toList();
                at = Math.min(close + 1, lines.size());
            } else {
                return script;
            }
        }
        return script;
    }

    /** A solution shows as a whole; its steps do not count. */
    private static Line unmarked(Line line) {
        StepMark mark = StepMark.of(line.text());
        return mark == null ? line : line.with(mark.rest());
    }

    private String explanation() {
        if (solution.isEmpty()) {
            return "";
        }
        return Passage.of(place, solution, footnotes, false).linked();
    }

    private List<Block> explanationAsProse() {
        Passage passage = Passage.of(place, solution, footnotes, false);
        return passage.empty()
                ? List.of()
                : List.of(new Prose(
                        place.all().keys().of("prose", Line.join(solution)), step, passage.html(), passage.outside()));
    }
}
