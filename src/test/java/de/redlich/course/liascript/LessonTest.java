package de.redlich.course.liascript;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.course.content.Code;
import de.redlich.course.content.Diagram;
import de.redlich.course.content.LessonDraft;
import de.redlich.course.content.Outside;
import de.redlich.course.content.Prose;
import org.junit.jupiter.api.Test;

class LessonTest {
    @Test
    void headingsAreLessonsUnlessTheyStandInCodeCommentsOrElements() {
        var draft = Reading.course(
                "README.md",
                "# Eins\n\n```md\n# keine\n```\n\n<!--\n# keine\n-->\n\n<section>\n## keine\n\nText\n</section>\n\n### Zwei\n\nText.\n");
        assertThat(draft.lessons()).extracting(LessonDraft::title).containsExactly("Eins", "Zwei");
        assertThat(draft.lessons()).extracting(LessonDraft::depth).containsExactly(1, 3);
    }

    @Test
    void severalFilesAreChapters() {
        var draft = Reading.course("01.md", "# A\n\nText.\n", "02.md", "# B\n\nText.\n", "README.md", "# Der Kurs\n");
        assertThat(draft.lessons()).extracting(LessonDraft::chapter).containsExactly("A", "B");
        assertThat(Reading.notes(draft)).containsExactly("INFO 0 file.meta");
    }

    @Test
    void codeKeepsLanguageTitleAndFolding() {
        assertThat(Reading.only("``` CSharp -Main.cs\nint a;\n```\n")).isInstanceOfSatisfying(Code.class, code -> {
            assertThat(code.language()).isEqualTo("csharp");
            assertThat(code.title()).isEqualTo("Main.cs");
            assertThat(code.folded()).isTrue();
            assertThat(code.source()).isEqualTo("int a;");
        });
        assertThat(((Code) Reading.only("```-xml\n<a/>\n```\n")).language()).isEqualTo("xml");
        assertThat(Reading.blocks("```js a.js\n1\n```\n```json +b.json\n2\n```\n"))
                .hasSize(2);
    }

    @Test
    void anEmptyHeadOfATableIsNoneAndAStarInACellsCodeIsAStar() {
        var html = Reading.html("|   | Zeichen |\n|---|---|\n| mal | `\\*`, `\\*=` |\n");

        assertThat(html).contains("<td></td>", "Zeichen</th>", "<code>*</code>, <code>*&#61;</code>");
        assertThat(html).doesNotContain("<th></th>");
    }

    @Test
    void formulasBecomeMathMl() {
        assertThat(Reading.html("Es gilt $a^2 - \\boldsymbol{b}$."))
                .isEqualTo(
                        "<p>Es gilt <math><msup><mi>a</mi><mn>2</mn></msup><mo>−</mo><mrow><mi>𝐛</mi></mrow></math>.</p>");
        assertThat(Reading.html("$$\n\\begin{align*} a &= 1 \\\\ b &= 2 \\end{align*}\n$$"))
                .contains("<math display=\"block\"><mtable>")
                .contains("<mtd class=\"left\">");
    }

    @Test
    void aFormulaThatIsNotUnderstoodIsShownWithARemark() {
        var draft = Reading.lesson("$\\ce{H2O}$ und $\\xmlInlineElement{http://www.w3.org/1999/xhtml}{script}{x}$");
        assertThat(((Prose) draft.lessons().getFirst().blocks().getFirst()).html())
                .contains("<code class=\"formula\">\\ce{H2O}</code>")
                .doesNotContain("<script");
        assertThat(Reading.notes(draft)).hasSize(2).allMatch(note -> note.startsWith("LOST 3 formula"));
    }

    @Test
    void tablesListsTasksFootnotesAndRaisedText() {
        assertThat(Reading.html("| a | b |\n|---|--:|\n| 1 | 2 |\n")).contains("<td align=\"right\">2</td>");
        assertThat(Reading.html("- [ ] offen\n- [X] fertig\n")).contains("<span class=\"task\">☐</span> offen");
        assertThat(Reading.html("x^2^ ~weg~ ~~unten~~")).isEqualTo("<p>x<sup>2</sup> <del>weg</del> <u>unten</u></p>");
        assertThat(Reading.html("Wort[^1].\n\n[^1]: Die *Note*.\n"))
                .contains("<sup class=\"footnote-ref\"><a href=\"#note-")
                .contains("<ol class=\"footnotes\">")
                .contains("Die <em>Note</em>.");
    }

    @Test
    void drawingsAreCleanSvg() {
        Diagram ascii = (Diagram) Reading.only("```ascii\n+---+    .---.\n| A |--->| B |\n+---+    '---'\n```\n");
        Diagram uml = (Diagram) Reading.only("```text @plantUML.png\n@startuml\nAnna -> Bert: Grüße\n@enduml\n```\n");
        assertThat(ascii.svg())
                .contains("currentColor")
                .contains(">A</text>")
                .doesNotContain("<style")
                .doesNotContain("class=");
        assertThat(uml.svg()).contains("Grüße").doesNotContain("style=").doesNotContain("<?");
        assertThat(((Diagram) Reading.only("```mermaid @mermaid\ngraph TD\n```\n")).svg())
                .isNull();
    }

    @Test
    void plantUmlReadsNoFilesAndIsRemarkedWhenItIsWrong() {
        var draft = Reading.lesson("```@plantUML\n@startuml\n!include /etc/hostname\nkaputt(\n@enduml\n```\n");
        assertThat(((Diagram) draft.lessons().getFirst().blocks().getFirst()).svg())
                .isNull();
        assertThat(Reading.notes(draft)).containsExactly("LOST 3 drawing PLANTUML");
    }

    @Test
    void whatLiesOutsideIsASlotUntilTheLearnerAgrees() {
        Prose prose = (Prose) Reading.only(
                "![Katze](http://example.org/k.png \"Eine *Katze*\") und !?[Film](https://youtu.be/8pTEmbeENF4)\n");
        assertThat(prose.html())
                .contains("<outside-content n=\"0\"></outside-content>")
                .doesNotContain("<img");
        assertThat(prose.outside())
                .containsExactly(
                        new Outside(Outside.Kind.IMAGE, "https://example.org/k.png", "example.org", "Katze"),
                        new Outside(
                                Outside.Kind.FRAME,
                                "https://www.youtube-nocookie.com/embed/8pTEmbeENF4",
                                "www.youtube-nocookie.com",
                                "Film"));
    }

    @Test
    void theFoldersOwnFilesComeAlongAndMissingOnesAreRemarked() {
        var draft = Reading.course("README.md", "# T\n\n![a](./img/a%20b.png) ![c](img/c.png)\n", "img/a b.png", "png");
        assertThat(draft.files()).containsOnlyKeys("material/img/a b.png");
        assertThat(Reading.notes(draft)).containsExactly("ERROR 3 missing img/c.png");
    }

    @Test
    void linksBetweenFilesLeadToLessons() {
        var draft = Reading.course(
                "1.md",
                "# A\n\n[weiter](2.md#teil-b) [aus](https://example.org)\n",
                "2.md",
                "# C\n\nx\n\n## Teil B\n\nx\n");
        assertThat(((Prose) draft.lessons().getFirst().blocks().getFirst()).html())
                .contains("href=\"lesson:" + draft.lessons().get(2).key() + "\"")
                .contains("class=\"outside\" rel=\"noopener noreferrer external\"");
    }
}
