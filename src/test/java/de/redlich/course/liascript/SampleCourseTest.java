package de.redlich.course.liascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.redlich.course.content.Block;
import de.redlich.course.content.Code;
import de.redlich.course.content.CourseDraft;
import de.redlich.course.content.Diagram;
import de.redlich.course.content.Diagram.Notation;
import de.redlich.course.content.ImportReport.Note;
import de.redlich.course.content.ImportReport.Weight;
import de.redlich.course.content.LessonDraft;
import de.redlich.course.content.Narration;
import de.redlich.course.content.Outside;
import de.redlich.course.content.Prose;
import de.redlich.course.content.Question;
import de.redlich.course.content.Quiz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole of a real university course; the numbers were counted in its source by other means. */
class SampleCourseTest {
    private static final String SAMPLE = "shared/samples/softwareentwicklung";

    private static CourseFolder folder = CourseFolder.of(java.util.Map.of("empty.md", new byte[0]));
    private static CourseDraft course = Reading.lesson("x");
    private static List<Block> blocks = List.of();

    @BeforeAll
    static void readsTheWholeCourse() throws IOException {
        Optional<Path> sample = beside(Path.of("").toAbsolutePath());
        assumeTrue(sample.isPresent(), "The sample course is not beside the project; skipped.");
        folder = CourseFolder.of(sample.orElseThrow());
        course = LiaScript.read(folder, "Vorlesung Softwareentwicklung");
        blocks = course.lessons().stream().flatMap(l -> l.blocks().stream()).toList();
    }

    @Test
    void everyHeadingIsALessonInItsLecture() {
        assertThat(course.title()).isEqualTo("Vorlesung Softwareentwicklung");
        assertThat(course.language()).isEqualTo("de");
        assertThat(course.lessons()).hasSize(459);
        assertThat(course.lessons()).extracting(LessonDraft::chapter).contains("C# Grundlagen I", "Entwurfsmuster");
        assertThat(course.lessons()).extracting(LessonDraft::key).doesNotHaveDuplicates();
        assertThat(blocks).extracting(Block::key).doesNotHaveDuplicates();
        assertThat(course.lessons())
                .noneMatch(lesson -> lesson.title().isBlank() || lesson.blocks().isEmpty());
    }

    @Test
    void everyCodeBlockAndDrawingIsThere() {
        assertThat(count(Code.class) + inText("<pre><code")).isEqualTo(610);
        assertThat(drawings(Notation.ASCII)).hasSize(47).allMatch(drawing -> drawing.svg() != null);
        assertThat(drawings(Notation.PLANTUML)).hasSize(28).allMatch(drawing -> drawing.svg() != null);
        assertThat(inText("class=\"diagram plantuml\"><svg")).isEqualTo(6);
        assertThat(drawings(Notation.MERMAID)).hasSize(3).allMatch(drawing -> drawing.svg() == null);
        assertThat(inText("<math")).isEqualTo(112);
        assertThat(inText("class=\"formula\"")).isZero();
        assertThat(count(Narration.class)).isEqualTo(31);
    }

    @Test
    void everyQuizIsThere() {
        assertThat(questions(Question.Choice.class)).isEqualTo(2);
        assertThat(questions(Question.Cloze.class)).isEqualTo(4);
        assertThat(questions(Question.Matrix.class)).isEqualTo(2);
        assertThat(questions(Question.Survey.class)).isEqualTo(1);
    }

    @Test
    void nothingIsLoadedFromOutsideButThroughSlots() {
        List<Outside> outside = blocks.stream()
                .filter(Prose.class::isInstance)
                .flatMap(block -> ((Prose) block).outside().stream())
                .toList();
        assertThat(outside).hasSize(93);
        assertThat(outside)
                .extracting(Outside::host)
                .containsOnlyElementsOf(Set.of(
                        "de.wikipedia.org",
                        "www.youtube-nocookie.com",
                        "media.giphy.com",
                        "raw.githubusercontent.com",
                        "upload.wikimedia.org",
                        "www.plantuml.com",
                        "private-user-images.githubusercontent.com"));
        assertThat(inText("<outside-content")).isEqualTo(93);
        assertThat(inText("<(img|iframe|video|audio|script|style|link)\\b")).isZero();
        assertThat(inText("<[^>]*\\sstyle=")).isZero();
    }

    @Test
    void theReportAccountsForWhatIsNotTakenOver() {
        assertThat(notes(Weight.ERROR)).hasSize(33).allMatch(note -> note.key().endsWith(".missing"));
        assertThat(notes(Weight.LOST)).isEmpty();
        assertThat(course.report().notes()).allMatch(note -> folder.content(note.file()) != null);
    }

    @Test
    void noLineOfTheSourceVanishesSilently() {
        var completeness = new Completeness(course);
        List<String> vanished = folder.files().entrySet().stream()
                .filter(file ->
                        CourseFolder.markdown(file.getKey()) && !file.getKey().equals("config.md"))
                .flatMap(file -> completeness.vanished(file.getKey(), file.getValue()).stream())
                .toList();
        assertThat(vanished).isEmpty();
    }

    @Test
    void readingItAgainGivesTheSameKeys() {
        CourseDraft again = LiaScript.read(folder);
        assertThat(again.lessons())
                .extracting(LessonDraft::key)
                .isEqualTo(course.lessons().stream().map(LessonDraft::key).toList());
        assertThat(again.lessons()).isEqualTo(course.lessons());
    }

    private static Optional<Path> beside(Path project) {
        return Stream.iterate(project.getParent(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(SAMPLE))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static long count(Class<? extends Block> type) {
        return blocks.stream().filter(type::isInstance).count();
    }

    private static List<Diagram> drawings(Notation notation) {
        return blocks.stream()
                .filter(Diagram.class::isInstance)
                .map(Diagram.class::cast)
                .filter(drawing -> drawing.notation() == notation)
                .toList();
    }

    private static long questions(Class<? extends Question> form) {
        return blocks.stream()
                .filter(block -> block instanceof Quiz quiz && form.isInstance(quiz.question()))
                .count();
    }

    private static List<Note> notes(Weight weight) {
        return course.report().notes().stream()
                .filter(note -> note.weight() == weight)
                .toList();
    }

    /** How often a pattern stands in the HTML of prose, questions and narration. */
    private static long inText(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return blocks.stream()
                .map(SampleCourseTest::html)
                .mapToLong(h -> compiled.matcher(h).results().count())
                .sum();
    }

    private static String html(Block block) {
        return switch (block) {
            case Prose prose -> prose.html();
            case Narration narration -> narration.html();
            case Quiz quiz -> quiz.question().html() + quiz.explanation();
            default -> "";
        };
    }
}
