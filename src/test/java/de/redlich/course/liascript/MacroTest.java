package de.redlich.course.liascript;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.course.content.Code;
import de.redlich.course.content.CourseDraft;
import de.redlich.course.content.Prose;
import org.junit.jupiter.api.Test;

class MacroTest {
    @Test
    void theHeaderGivesTheCourseItsData() {
        CourseDraft draft = Reading.course("README.md", """
                <!--
                author:   Anna Lind
                language: de
                comment:  Ein Kurs über
                          alles.
                tags:     Java, Web
                duration: 90
                level:    beginner
                goal:     Lesen
                goal:     Schreiben
                preview:  2
                -->

                # Alles

                ## Teil

                @author schreibt; `@author` bleibt, anna@author.de auch.
                """);
        assertThat(draft.title()).isEqualTo("Alles");
        assertThat(draft.author()).isEqualTo("Anna Lind");
        assertThat(draft.summary()).isEqualTo("Ein Kurs über alles.");
        assertThat(draft.tags()).containsExactly("Java", "Web");
        assertThat(draft.goals()).containsExactly("Lesen", "Schreiben");
        assertThat(draft.minutes()).isEqualTo(90);
        assertThat(draft.preview()).isEqualTo(2);
        assertThat(((Prose) draft.lessons().get(1).blocks().getFirst()).html())
                .contains("Anna Lind schreibt")
                .contains("<code>&#64;author</code>")
                .contains("anna&#64;author.de");
    }

    @Test
    void macrosTakeParametersAndCallEachOther() {
        String text = paragraph("@bold: **@0** und @1\n@twice: @bold(@0,`@0, ja`)", "@twice(Hallo)");
        assertThat(text).isEqualTo("<p><strong>Hallo</strong> und Hallo, ja</p>");
    }

    @Test
    void aMacroOfSeveralLinesKeepsItsLines() {
        assertThat(paragraph("@list\n* @0\n* @1\n@end", "@list(a,b)")).isEqualTo("<ul><li>a</li><li>b</li></ul>");
    }

    @Test
    void codeCanBeAMacrosLastParameter() {
        assertThat(paragraph("@quote\n> @1 (@0)\n@end", "```text @quote(leise)\nHallo\n```"))
                .contains("<blockquote>")
                .contains("Hallo (leise)");
    }

    @Test
    void aSectionMayDefineItsOwn() {
        var draft = Reading.course(
                "README.md", "<!--\n@wer: A\n-->\n# Eins\n\n@wer\n\n## Zwei\n<!--\n@wer: B\n-->\n\n@wer\n");
        assertThat(((Prose) draft.lessons().get(1).blocks().getFirst()).html()).isEqualTo("<p>B</p>");
    }

    @Test
    void macrosOfAFileInTheFolderAreImportedByItsName() {
        var draft = Reading.course(
                "config.md", "<!--\n@term: `Sommer`\n-->\n# Nur Werte\n\nText.\n",
                "one.md", "<!--\nauthor: A\nimport: https://example.org/master/config.md\n-->\n# Eins\n\n@term\n");
        assertThat(draft.lessons()).hasSize(1);
        assertThat(((Prose) draft.lessons().getFirst().blocks().getFirst()).html())
                .contains("<code>Sommer</code>");
        assertThat(Reading.notes(draft)).containsExactly("INFO 0 file.macros");
    }

    @Test
    void aMacroThatCallsItselfEndsWithARemark() {
        var draft = Reading.course("README.md", "<!--\n@a: @b@b@b@b@b@b@b@b\n@b: @a@a@a@a@a@a@a@a\n-->\n# T\n\n@a\n");
        assertThat(Reading.notes(draft)).anyMatch(note -> note.startsWith("ERROR") && note.contains("macroLoop"));
    }

    @Test
    void codeThatWouldBeRunIsShownAndSaidOncePerKind() {
        var draft = Reading.lesson(
                "```python a.py\nprint(1)\n```\n@LIA.eval(`[\"main.py\"]`, `none`, `python3 main.py`)\n\n"
                        + "```python b.py\nprint(2)\n```\n@LIA.eval(x)\n");
        assertThat(draft.lessons().getFirst().blocks()).hasSize(2).allMatch(Code.class::isInstance);
        assertThat(Reading.notes(draft)).containsExactly("INFO 6 run @LIA.eval");
    }

    private static String paragraph(String macros, String text) {
        var draft = Reading.course("README.md", "<!--\n" + macros + "\n-->\n# T\n\n" + text + "\n");
        return ((Prose) draft.lessons().getFirst().blocks().getFirst()).html();
    }
}
