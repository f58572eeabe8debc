package de.redlich.course.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * The question forms. All HTML is clean. A given answer is a list of strings, one per gap, row or field: the option's
 * index for {@link Choice} (several when {@code multiple}), the column's index per row for {@link Matrix}, the text or the
 * option's index per gap for {@link Cloze}, the text for {@link Survey}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Question.Cloze.class, name = "cloze"),
    @JsonSubTypes.Type(value = Question.Matrix.class, name = "matrix"),
    @JsonSubTypes.Type(value = Question.Survey.class, name = "survey")
})
public sealed interface Question {
    /** What is asked; may be empty when the question stands in the prose before. */
    String html();

    /** Whether there is a right answer; a survey has none. */
    default boolean graded() {
        return true;
    }

    record Option(String html, boolean right) {}

    /**
     * One or several of the options. Where not {@code multiple} and several options are right, any one of them is right;
     * where {@code multiple}, exactly all right ones.
     */
    record Choice(String html, boolean multiple, List<Option> options) implements Question {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * Text with gaps; a lone input field is a cloze with one gap. Gaps stand in {@code html} as
     * {@code <quiz-gap n="0"></quiz-gap>}.
     */
    record Cloze(String html, List<Gap> gaps) implements Question {
        public Cloze {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A gap to fill.
     *
     * @param accepted right texts (compared after trimming); for a drop-down the right options' indexes as text
     * @param options the drop-down's options as clean HTML, empty for a text field
     * @param width suggested width in characters
     */
    record Gap(List<String> accepted, List<String> options, int width) {
        public Gap {
            accepted = List.copyOf(accepted);
            options = List.copyOf(options);
        }
    }

    /** A table: per row one (or several) of the columns, right as in {@link Choice}. Without any right column it is a survey. */
    record Matrix(String html, boolean multiple, List<String> columns, List<Row> rows) implements Question {
        public Matrix {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public boolean graded() {
            return rows.stream().anyMatch(row -> !row.right().isEmpty());
        }
    }

    /** A row of a matrix; {@code right} holds the right columns' indexes and is empty in a survey. */
    record Row(String html, List<Integer> right) {
        public Row {
            right = List.copyOf(right);
        }
    }

    /** A question without a right answer: free text ({@code options} empty) or a choice. */
    record Survey(String html, boolean multiple, List<String> options, int lines) implements Question {
        public Survey {
            options = List.copyOf(options);
        }

        @Override
        public boolean graded() {
            return false;
        }
    }
}
