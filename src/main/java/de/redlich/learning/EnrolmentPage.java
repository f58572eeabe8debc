package de.redlich.learning;

import de.redlich.account.SignedIn;
import de.redlich.course.Course;
import de.redlich.course.Courses;
import de.redlich.page.Open;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking a course, going on with it, leaving it. */
@Controller
class EnrolmentPage {
    private final Courses courses;
    private final Enrolments enrolments;

    EnrolmentPage(Courses courses, Enrolments enrolments) {
        this.courses = courses;
        this.enrolments = enrolments;
    }

    /** Where one arrives after signing in on the way to a course. */
    @GetMapping("/kurse/{slug}/einschreibung")
    String ask(@PathVariable String slug, SignedIn me, Model model) {
        var course = published(slug);
        if (attendance(slug, me).enrolled()) {
            return "redirect:" + course.address() + "/weiter";
        }
        model.addAttribute("course", course);
        return "learning/enrolment";
    }

    @PostMapping("/kurse/{slug}/einschreibung")
    @Open
    String enrol(@PathVariable String slug, Optional<SignedIn> me) {
        var course = published(slug);
        if (me.isEmpty()) {
            return "redirect:/anmelden?weiter=" + course.address() + "/einschreibung";
        }
        var begun = enrolments.enrol(me.get().id(), course);
        return "redirect:" + course.address() + (begun ? "/lektionen/1?hinweis=learning.enrolled" : "/weiter");
    }

    @PostMapping("/kurse/{slug}/austritt")
    String leave(@PathVariable String slug, SignedIn me) {
        if (!enrolments.leave(me.id(), attendance(slug, me).course())) {
            throw Missing.page();
        }
        return "redirect:/uebersicht?hinweis=learning.left";
    }

    /** The place where the learner stopped, on whichever device. */
    @GetMapping("/kurse/{slug}/weiter")
    String resume(@PathVariable String slug, SignedIn me) {
        var attendance = attendance(slug, me);
        if (!attendance.enrolled()) {
            return "redirect:" + attendance.address();
        }
        var outline = courses.outline(attendance.version());
        var last = attendance.required().lastKey();
        return "redirect:"
                + outline.withKey(last == null ? "" : last)
                        .map(head -> attendance.lesson(head.position())
                                + attendance.here().anchor())
                        .orElseGet(() -> attendance.lesson(
                                Next.of(outline, attendance.done()).position()));
    }

    private Attendance attendance(String slug, SignedIn me) {
        return enrolments.attendance(slug, me.id(), 0).orElseThrow(Missing::page);
    }

    private Course published(String slug) {
        return courses.published(slug).orElseThrow(Missing::page);
    }
}
