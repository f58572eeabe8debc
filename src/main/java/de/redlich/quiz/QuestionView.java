package de.redlich.quiz;

import de.redlich.course.Reading;
import de.redlich.course.content.Question;
import de.redlich.course.content.Quiz;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A question as one person sees it once; what {@code quiz/question.jte} shows.
 *
 * @param answer null while nothing was given
 * @param action where the form goes; null where one can look but not answer
 * @param number which question of the lesson, from 1
 * @param view names this showing of the form, see {@link Stamp}
 */
public record QuestionView(
        Quiz quiz,
        @Nullable Answer answer,
        @Nullable String action,
        int number,
        int count,
        UUID view,
        Reading reading) {
    private static final Pattern GAP = Pattern.compile("<quiz-gap n=\"(\\d{1,4})\">\\s*</quiz-gap>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** A stretch of a text with gaps and the gap that follows it, -1 at the end. */
    record Piece(String html, int gap) {}

    boolean mayAnswer() {
        return action != null && !closed();
    }

    boolean closed() {
        return state().closed();
    }

    AnswerState state() {
        return answer == null ? AnswerState.SAVED : answer.state();
    }

    String stateCode() {
        return answer == null ? "" : state().name().toLowerCase(Locale.ROOT);
    }

    Given given() {
        return answer == null ? Given.NOTHING : answer.given();
    }

    int tries() {
        return answer == null ? 0 : answer.tries();
    }

    boolean marked() {
        return state() != AnswerState.SAVED && quiz.question().graded();
    }

    Marking marking() {
        return Marking.of(quiz.question(), given());
    }

    /** {@code right}, {@code wrong}, {@code missed} or null. What is missed shows only once the solution does. */
    @Nullable
    String verdict(int part) {
        if (!marked()) {
            return null;
        }
        return switch (marking().mark(part)) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case MISSED ->
                state() == AnswerState.SHOWN || !(quiz.question() instanceof Question.Choice) ? "missed" : null;
            case NONE -> null;
        };
    }

    /** Whether it says more to name how many parts are right. */
    boolean inParts() {
        return !(quiz.question() instanceof Question.Choice)
                && marking().marks().size() > 1;
    }

    boolean shown() {
        return state() == AnswerState.SHOWN;
    }

    List<String> hints() {
        return answer == null
                ? List.of()
                : quiz.hints().subList(0, Math.min(answer.hints(), quiz.hints().size()));
    }

    int hintsLeft() {
        return quiz.hints().size() - hints().size();
    }

    boolean explained() {
        return closed() && !quiz.explanation().isEmpty();
    }

    /** Clean HTML with its pictures' addresses made whole. */
    String html(String html) {
        return reading.html(html);
    }

    List<Piece> pieces() {
        var text = html(quiz.question().html());
        var pieces = new ArrayList<Piece>();
        var gaps = GAP.matcher(text);
        int begin = 0;
        while (gaps.find()) {
            pieces.add(new Piece(text.substring(begin, gaps.start()), Integer.parseInt(gaps.group(1))));
            begin = gaps.end();
        }
        pieces.add(new Piece(text.substring(begin), -1));
        return pieces;
    }

    /** A drop-down's entries cannot hold markup. */
    static String plain(String html) {
        return HtmlUtils.htmlUnescape(TAG.matcher(html).replaceAll("")).strip();
    }

    /** What would have been right in that gap. */
    static String solution(Question.Gap gap) {
        return gap.accepted().stream()
                .map(text ->
                        gap.options().isEmpty() ? text : plain(gap.options().get(Integer.parseInt(text))))
                .collect(Collectors.joining(" / "));
    }

    /** What would have been right in that row. */
    static String solution(Question.Matrix matrix, Question.Row row) {
        return row.right().stream()
                .map(column -> plain(matrix.columns().get(column)))
                .collect(Collectors.joining(", "));
    }

    static int width(Question.Gap gap) {
        return Math.clamp(gap.width(), 4, 40);
    }

    String id(String part) {
        return "q-" + quiz.key() + "-" + part;
    }
}
