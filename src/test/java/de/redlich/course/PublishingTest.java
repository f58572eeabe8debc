package de.redlich.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.redlich.Installed;
import de.redlich.course.liascript.CourseFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@Installed
@Import(Lectern.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class PublishingTest {
    private final Lectern lectern;
    private final Courses courses;
    private final Publishing publishing;
    private final JdbcClient jdbc;

    PublishingTest(Lectern lectern, Courses courses, Publishing publishing, JdbcClient jdbc) {
        this.lectern = lectern;
        this.courses = courses;
        this.publishing = publishing;
        this.jdbc = jdbc;
    }

    @Test
    void aCoursesAddressIsMadeOfItsTitle() {
        var wanda = lectern.lecturer().id();

        assertThat(lectern.published(wanda, "# Öl & Süßes für Groß und Klein\n\nText")
                        .slug())
                .isEqualTo("oel-und-suesses-fuer-gross-und-klein");
        assertThat(lectern.published(wanda, "# Öl & Süßes für Groß und Klein\n\nText")
                        .slug())
                .isEqualTo("oel-und-suesses-fuer-gross-und-klein-2");
    }

    @Test
    void whoLearnsKeepsTheirVersionWhenANewOneIsPublished() {
        var wanda = lectern.lecturer().id();
        var slug = lectern.published(wanda, "# Alt\n\nErste Lektion").slug();
        var before = published(slug);

        lectern.within(() -> {
            publishing.replace(wanda, before.id(), written("# Neu\n\nErste\n\n# Noch eine\n\nZweite"));
            return publishing.publish(wanda, before.id());
        });

        var after = published(slug);
        assertThat(after.version().number()).isEqualTo(2);
        assertThat(titles(after.version().id())).containsExactly("Neu", "Noch eine");
        assertThat(titles(before.version().id())).containsExactly("Alt");
    }

    @Test
    void theDatabaseItselfRefusesToChangeAPublishedVersion() {
        var course = published(
                lectern.published(lectern.lecturer().id(), "# Fest\n\nText").slug());
        var version = course.version().id().value();

        for (var change : List.of(
                "update course.version set title = 'x' where id = ?",
                "update course.lesson set title = 'x' where version_id = ?",
                "delete from course.lesson where version_id = ?",
                "delete from course.source where version_id = ?")) {
            assertThatThrownBy(() ->
                            lectern.within(() -> jdbc.sql(change).param(version).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void ofTwoWhoPublishAtOnceOneFindsNothingLeft() throws Exception {
        var wanda = lectern.lecturer().id();
        var slug = lectern.published(wanda, "# Rennen\n\nText").slug();
        var course = published(slug).id();
        lectern.within(() -> {
            publishing.revise(wanda, course);
            return course;
        });

        Callable<String> attempt = () -> lectern.within(() -> {
            try {
                publishing.publish(wanda, course);
                return "published";
            } catch (NothingToPublish nothing) {
                return "nothing";
            }
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(attempt, attempt)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder("published", "nothing");
        }
        assertThat(published(slug).version().number()).isEqualTo(2);
    }

    @Test
    void nobodyPublishesAnotherLecturersCourse() {
        var wanda = lectern.lecturer().id();
        var other = lectern.lecturer().id();
        var course =
                published(lectern.published(wanda, "# Meins\n\nText").slug()).id();

        assertThatThrownBy(() -> lectern.within(() -> publishing.publish(other, course)))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    private Course published(String slug) {
        return lectern.within(() -> courses.published(slug).orElseThrow());
    }

    private List<String> titles(VersionId version) {
        return lectern.within(() -> courses.outline(version).lessons().stream()
                .map(LessonHead::title)
                .toList());
    }

    private static Written written(String markdown) {
        return CourseImport.read(CourseFolder.of(Map.of("kurs.md", markdown.getBytes(StandardCharsets.UTF_8))), null);
    }
}
