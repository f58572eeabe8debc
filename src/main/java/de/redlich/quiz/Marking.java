package de.redlich.quiz;

import de.redlich.course.content.Question;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is right and wrong about a given answer.
 *
 * <p>Texts are compared as LiaScript does, upper and lower case counting; only spaces around and repeated spaces inside are
 * forgiven, and the two ways in which Unicode can write the same letter. Choices must be complete and contain nothing else.
 *
 * @param marks one per option of a choice, per gap, or per row
 */
public record Marking(boolean right, List<Mark> marks) {
    public enum Mark {
        RIGHT,
        WRONG,
        /** Should have been chosen or filled and was not. */
        MISSED,
        /** Rightly left alone. */
        NONE
    }

    public Marking {
        marks = List.copyOf(marks);
    }

    /** A survey has no wrong answer. */
    public static Marking of(Question question, Given given) {
        return switch (question) {
            case Question.Choice choice -> choice(choice, given);
            case Question.Cloze cloze -> cloze(cloze, given);
            case Question.Matrix matrix -> matrix(matrix, given);
            case Question.Survey survey -> new Marking(true, List.of());
        };
    }

    /** How many parts are right, for "2 von 3". */
    public long rightParts() {
        return marks.stream().filter(mark -> mark == Mark.RIGHT).count();
    }

    public Mark mark(int part) {
        return part < marks.size() ? marks.get(part) : Mark.NONE;
    }

    private static Marking choice(Question.Choice choice, Given given) {
        var marks = IntStream.range(0, choice.options().size())
                .mapToObj(option -> mark(choice.options().get(option).right(), given.chose(option)))
                .toList();
        // of several right options a radio question accepts each
        var right = choice.multiple()
                ? marks.stream().noneMatch(mark -> mark == Mark.WRONG || mark == Mark.MISSED)
                : marks.contains(Mark.RIGHT);
        return new Marking(right, marks);
    }

    private static Marking cloze(Question.Cloze cloze, Given given) {
        var marks = IntStream.range(0, cloze.gaps().size())
                .mapToObj(gap -> gap(cloze.gaps().get(gap), given.part(gap)))
                .toList();
        return whole(marks);
    }

    private static Mark gap(Question.Gap gap, String typed) {
        var folded = folded(typed);
        if (gap.accepted().stream().anyMatch(text -> folded(text).equals(folded))) {
            return Mark.RIGHT;
        }
        return folded.isEmpty() ? Mark.MISSED : Mark.WRONG;
    }

    private static Marking matrix(Question.Matrix matrix, Given given) {
        var marks = IntStream.range(0, matrix.rows().size())
                .mapToObj(row -> row(matrix, row, given))
                .toList();
        return whole(marks);
    }

    private static Mark row(Question.Matrix matrix, int number, Given given) {
        var right = matrix.rows().get(number).right();
        var columns = IntStream.range(0, matrix.columns().size()).boxed().toList();
        var chosen =
                columns.stream().filter(column -> given.chose(number, column)).toList();
        var fits = matrix.multiple() || right.isEmpty()
                ? columns.stream().allMatch(column -> right.contains(column) == chosen.contains(column))
                : chosen.stream().anyMatch(right::contains);
        if (fits) {
            return Mark.RIGHT;
        }
        return chosen.isEmpty() ? Mark.MISSED : Mark.WRONG;
    }

    private static Marking whole(List<Mark> marks) {
        return new Marking(marks.stream().allMatch(mark -> mark == Mark.RIGHT), marks);
    }

    private static Mark mark(boolean right, boolean chosen) {
        if (right) {
            return chosen ? Mark.RIGHT : Mark.MISSED;
        }
        return chosen ? Mark.WRONG : Mark.NONE;
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
