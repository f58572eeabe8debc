package de.redlich.course;

import de.redlich.account.People;
import de.redlich.account.SignedIn;
import de.redlich.page.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A course as everyone may see it: what it is, its outline, and the lesson that is free to read. */
@Controller
@Open
class CoursePage {
    private final Courses courses;
    private final People people;
    private final OutsideContent outside;

    CoursePage(Courses courses, People people, OutsideContent outside) {
        this.courses = courses;
        this.people = people;
        this.outside = outside;
    }

    @GetMapping("/kurse/{slug}")
    String course(@PathVariable String slug, Model model) {
        var course = published(slug);
        show(course, model);
        model.addAttribute("outline", courses.outline(course.version().id()));
        return "course/course";
    }

    @GetMapping("/kurse/{slug}/vorschau")
    String preview(@PathVariable String slug, Optional<SignedIn> me, HttpServletRequest request, Model model) {
        var course = published(slug);
        var lesson = courses.lesson(course.version().id(), course.version().preview())
                .orElseThrow(CoursePage::unknown);
        show(course, model);
        model.addAttribute("lesson", lesson);
        var outline = courses.outline(course.version().id());
        var reader = me.map(SignedIn::id);
        model.addAttribute("reading", outside.reading(course.materialAddress(), outline, lesson, reader, request));
        return "course/preview";
    }

    private void show(Course course, Model model) {
        model.addAttribute("course", course);
        model.addAttribute(
                "lecturer",
                people.names(List.of(course.lecturer()), "name_of_lecturer").getOrDefault(course.lecturer(), ""));
    }

    private Course published(String slug) {
        return courses.published(slug).orElseThrow(CoursePage::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
