package de.redlich.quiz;

import de.redlich.course.content.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a learner answered, as {@link Question} describes it: one string per gap, row or field, or the chosen options'
 * indexes. Several columns of a matrix row are joined by commas.
 */
public record Given(List<String> parts) {
    /** Name of a question's form fields; gaps and rows add {@code .0}, {@code .1} … */
    public static final String FIELD = "answer";

    /** More characters than this are refused, not cut. */
    public static final int MOST_CHARACTERS = 40_000;

    public static final Given NOTHING = new Given(List.of());

    public Given {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a form. What the question does not offer is left out.
     *
     * @param fields all values under a name, empty when there are none
     * @throws TooLong when more was typed than is kept
     */
    public static Given of(Question question, Function<String, List<String>> fields) {
        var parts = switch (question) {
            case Question.Choice choice ->
                indexes(fields.apply(FIELD), choice.options().size(), choice.multiple());
            case Question.Cloze cloze -> gaps(cloze, fields);
            case Question.Matrix matrix -> rows(matrix, fields);
            case Question.Survey survey ->
                survey.options().isEmpty()
                        ? List.of(first(fields, FIELD))
                        : indexes(fields.apply(FIELD), survey.options().size(), survey.multiple());
        };
        if (parts.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            throw new TooLong();
        }
        return new Given(parts);
    }

    public boolean empty() {
        return parts.stream().allMatch(String::isBlank);
    }

    /** The gap's or field's text, empty when nothing was given. */
    public String part(int number) {
        return number < parts.size() ? parts.get(number) : "";
    }

    /** Whether that option of a choice was chosen. */
    public boolean chose(int option) {
        return parts.contains(Integer.toString(option));
    }

    /** Whether that column was chosen in that row of a matrix. */
    public boolean chose(int row, int column) {
        return List.of(part(row).split(",")).contains(Integer.toString(column));
    }

    private static List<String> gaps(Question.Cloze cloze, Function<String, List<String>> fields) {
        return IntStream.range(0, cloze.gaps().size())
                .mapToObj(number -> {
                    var options = cloze.gaps().get(number).options().size();
                    var typed = first(fields, FIELD + "." + number);
                    return options == 0 || isIndex(typed, options) ? typed : "";
                })
                .toList();
    }

    private static List<String> rows(Question.Matrix matrix, Function<String, List<String>> fields) {
        return IntStream.range(0, matrix.rows().size())
                .mapToObj(row -> String.join(
                        ",",
                        indexes(
                                fields.apply(FIELD + "." + row),
                                matrix.columns().size(),
                                matrix.multiple())))
                .toList();
    }

    private static List<String> indexes(List<String> values, int options, boolean several) {
        IntPredicate chosen = option -> values.contains(Integer.toString(option));
        var all = IntStream.range(0, options).filter(chosen);
        return (several ? all : all.limit(1)).mapToObj(Integer::toString).toList();
    }

    private static boolean isIndex(String value, int options) {
        return IntStream.range(0, options).anyMatch(option -> value.equals(Integer.toString(option)));
    }

    private static String first(Function<String, List<String>> fields, String name) {
        var values = new ArrayList<>(fields.apply(name));
        values.removeAll(Collections.singleton(null));
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** More was typed than an answer can hold. */
    public static class TooLong extends RuntimeException {
        TooLong() {
            super("an answer has at most " + MOST_CHARACTERS + " characters");
        }
    }
}
