package de.redlich.course.liascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.course.content.Code;
import de.redlich.course.content.Diagram;
import de.redlich.course.content.LessonDraft;
import de.redlich.course.content.Prose;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTest {
    private static final byte[] LESSON = "# T\n\nText.\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void aZipWithOneFolderAroundEverythingIsRead() throws IOException {
        CourseFolder folder = CourseFolder.ofZip(zip("kurs/README.md", LESSON, 0));
        assertThat(LiaScript.read(folder).title()).isEqualTo("T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "a/../../b.md", "/etc/x.md", "C:\\x.md", "a\\..\\..\\b.md"})
    void aNameThatLeadsOutIsRefused(String name) {
        refused("path", zip(name, LESSON, 0));
    }

    @Test
    void aSymbolicLinkIsRefused() {
        refused("link", zip("README.md", "/etc/passwd".getBytes(StandardCharsets.UTF_8), 0120777));
    }

    @Test
    void aBombIsRefused() {
        refused("bomb", zip("README.md", new byte[30 << 20], 0));
    }

    @Test
    void whatIsNestedWithoutEndIsRefusedBeforeItCostsMinutes() {
        refusedText("# A\n\n" + "<div>".repeat(5000) + "x" + "</div>".repeat(5000) + "\n");
    }

    @Test
    void aParagraphBracketedWithoutEndIsToldAndTheRestIsRead() {
        var draft =
                Reading.course("README.md", "# A\n\nDavor.\n\n" + "[".repeat(60_000) + "\n\nDanach.\n\n# B\n\nGut.\n");

        assertThat(draft.lessons()).extracting(LessonDraft::title).containsExactly("A", "B");
        assertThat(Reading.notes(draft)).containsExactly("ERROR 5 tooDeep");
        assertThat(draft.lessons().getFirst().blocks())
                .satisfiesExactly(
                        before -> assertThat(((Prose) before).html()).isEqualTo("<p>Davor.</p>"),
                        deep -> assertThat(((Code) deep).source()).startsWith("[[[["),
                        after -> assertThat(((Prose) after).html()).isEqualTo("<p>Danach.</p>"));
    }

    @Test
    void aDrawingLoadsNothingFromOutside() {
        var draft = Reading.lesson(
                "```mermaid\ngraph TD\n  A[\"<img src='https://bild.example/x.png'>Anfang\"] --> B@{ img: \"https://bild.example/y.png\", label: \"Ende\" }\n  C<-->D\n```\n");

        var drawing = (Diagram) draft.lessons().getFirst().blocks().getFirst();
        assertThat(drawing.source()).doesNotContain("bild.example").contains("Anfang", "Ende", "C<-->D");
        assertThat(Reading.notes(draft)).containsExactly("LOST 3 drawingOutside");
    }

    private static void refusedText(String markdown) {
        var folder = CourseFolder.of(Map.of("README.md", markdown.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> LiaScript.read(folder))
                .isInstanceOfSatisfying(
                        CourseRefused.class, it -> assertThat(it.key()).endsWith(".tooDeep"));
    }

    @Test
    void whatIsNoZipIsRefused() {
        refused("notZip", new ByteArrayInputStream("PK hallo".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFolderWithoutMarkdownIsRefused() {
        refused("noMarkdown", zip("inner.zip", new byte[100], 0));
        assertThatThrownBy(() -> Reading.course("README.md", "Nur Text.")).isInstanceOf(CourseRefused.class);
    }

    @Test
    void windowsLettersAreConvertedWithARemarkAndBinariesRefused() {
        byte[] windows = "# Übung\n\nSchöne Grüße – „ja“.\n".getBytes(Charset.forName("windows-1252"));
        var draft = LiaScript.read(CourseFolder.of(Map.of("README.md", windows)));
        assertThat(draft.title()).isEqualTo("Übung");
        assertThat(Reading.notes(draft)).containsExactly("INFO 0 encoding windows-1252");
        assertThatThrownBy(() -> LiaScript.read(CourseFolder.of(Map.of("a.md", new byte[] {(byte) 0xff, 0, 1, 2}))))
                .hasMessageContaining("encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "[x](javascript:alert(1))",
                "<a href=\"java&#115;cript:alert(1)\">x</a>",
                "<div style=\"background:url(javascript:alert(1))\">x</div>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "![x](javascript:alert(1))",
                "<outside-content n=\"7\"></outside-content>",
                "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
                "x \uE1000\uE101 \uE1019\uE100",
                "``` js\n</code><script>alert(1)</script>\n```",
                "- a\n\n  ``` x\"onload=\"alert(1)\n  </code><script>alert(1)</script>\n  ```",
                "| <script>alert(1)</script> |\n|---|\n| <b onclick=alert(1)>b</b> |",
                "![\"><script>alert(1)</script>](https://example.org/\"><script>)",
                "$\\text{<script>alert(1)</script>}$",
                "[[<script>alert(1)</script>]]",
                "[(X)] <script>alert(1)</script>"
            })
    void nothingThatActsReachesALesson(String body) {
        String all = Reading.lesson(body + "\n").lessons().getFirst().blocks().stream()
                .filter(block -> !(block instanceof de.redlich.course.content.Code))
                .map(Object::toString)
                .map(text -> text.replaceAll("accepted=\\[.*?\\]", ""))
                .reduce("", String::concat);
        assertThat(all.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<script")
                .doesNotContainPattern("<[^>]*\\son\\w+\\s*=")
                .doesNotContainPattern("<[^>]*javascript:")
                .doesNotContain("srcdoc")
                .doesNotContain("n=\"7\"");
    }

    @Test
    void aScriptedSvgFileIsWrittenAgainWithoutItsScript() {
        var draft = Reading.course(
                "README.md",
                "# T\n\n![a](a.svg)\n",
                "a.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script><path d=\"M0 0\" onclick=\"x()\"/></svg>");
        String svg = new String(draft.files().getOrDefault("material/a.svg", new byte[0]), StandardCharsets.UTF_8);
        assertThat(svg).contains("<path").doesNotContain("script").doesNotContain("onclick");
    }

    private static void refused(String reason, ByteArrayInputStream zip) {
        assertThatThrownBy(() -> CourseFolder.ofZip(zip))
                .isInstanceOfSatisfying(
                        CourseRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("course.import.refused." + reason));
    }

    private static ByteArrayInputStream zip(String name, byte[] content, int mode) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            var entry = new ZipArchiveEntry(name);
            if (mode != 0) {
                entry.setUnixMode(mode);
            }
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
