package de.redlich.learning;

import de.redlich.account.SignedIn;
import de.redlich.course.Courses;
import de.redlich.page.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A lesson: reading it, completing it, opening it again. */
@Controller
class LessonPage {
    private final Lessons lessons;
    private final Courses courses;
    private final Study study;

    LessonPage(Lessons lessons, Courses courses, Study study) {
        this.lessons = lessons;
        this.courses = courses;
        this.study = study;
    }

    @GetMapping("/kurse/{slug}/lektionen/{number}")
    @Open
    String lesson(
            @PathVariable String slug,
            @PathVariable int number,
            Optional<SignedIn> me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var attendance = lessons.attendance(slug, me, number).orElseThrow(Missing::page);
        if (!lessons.mayRead(attendance, me, number)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("attendance", attendance);
            model.addAttribute(
                    "lesson", courses.outline(attendance.version()).at(number).orElseThrow(Missing::page));
            model.addAttribute("version", courses.version(attendance.version()).orElseThrow());
            return "learning/locked";
        }
        var view =
                lessons.view(attendance, me.map(SignedIn::id), number, request).orElseThrow(Missing::page);
        model.addAttribute("view", view);
        return "learning/lesson";
    }

    @PostMapping("/kurse/{slug}/lektionen/{number}/abschluss")
    String complete(@PathVariable String slug, @PathVariable int number, SignedIn me) {
        var attendance = taking(slug, me, number);
        var outline = courses.outline(attendance.version());
        var lesson = outline.at(number).orElseThrow(Missing::page);
        study.complete(me.id(), attendance, lesson.key());
        return "redirect:"
                + (number < outline.lessons().size() ? attendance.lesson(number + 1) : attendance.address() + "/stand");
    }

    @PostMapping("/kurse/{slug}/lektionen/{number}/wiederaufnahme")
    String reopen(@PathVariable String slug, @PathVariable int number, SignedIn me) {
        var attendance = taking(slug, me, number);
        var lesson = courses.outline(attendance.version()).at(number).orElseThrow(Missing::page);
        study.reopen(attendance, lesson.key());
        return "redirect:" + attendance.lesson(number);
    }

    private Attendance taking(String slug, SignedIn me, int number) {
        return lessons.attendance(slug, Optional.of(me), number)
                .filter(Attendance::enrolled)
                .orElseThrow(Missing::page);
    }
}
