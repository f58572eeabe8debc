package de.redlich.course.liascript;

import de.redlich.course.content.Question;

/** Puts the question's text before what is to be answered. */
final class Questions {
    private Questions() {}

    static Question asking(String html, Question question) {
        return switch (question) {
            case Question.Choice c -> new Question.Choice(html + c.html(), c.multiple(), c.options());
            case Question.Cloze c -> new Question.Cloze(html + c.html(), c.gaps());
            case Question.Matrix m -> new Question.Matrix(html + m.html(), m.multiple(), m.columns(), m.rows());
            case Question.Survey s -> new Question.Survey(html + s.html(), s.multiple(), s.options(), s.lines());
        };
    }
}
