package de.redlich.learning;

import de.redlich.account.SignedIn;
import de.redlich.course.Courses;
import de.redlich.course.VersionId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a learner is in a course, what is missing for its completion, and the way to a new version. */
@Controller
class StandingPage {
    private final Enrolments enrolments;
    private final Courses courses;
    private final Study study;

    StandingPage(Enrolments enrolments, Courses courses, Study study) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.study = study;
    }

    @GetMapping("/kurse/{slug}/stand")
    String standing(@PathVariable String slug, SignedIn me, Model model) {
        var attendance = taking(slug, me);
        var outline = courses.outline(attendance.version());
        model.addAttribute("attendance", attendance);
        model.addAttribute("version", courses.version(attendance.version()).orElseThrow());
        model.addAttribute("standing", study.standing(me.id(), attendance));
        model.addAttribute("next", Next.of(outline, attendance.done()));
        return "learning/standing";
    }

    @GetMapping("/kurse/{slug}/fassung")
    String change(@PathVariable String slug, SignedIn me, Model model) {
        var attendance = taking(slug, me);
        if (!attendance.newVersion()) {
            return "redirect:" + attendance.address() + "/stand";
        }
        model.addAttribute("attendance", attendance);
        model.addAttribute("newest", courses.version(attendance.newest()).orElseThrow());
        model.addAttribute(
                "change",
                VersionChange.between(
                        courses.outline(attendance.version()),
                        courses.outline(attendance.newest()),
                        attendance.done()));
        return "learning/version";
    }

    /** Moves to the version that was shown; when there is a still newer one by now, that is shown first. */
    @PostMapping("/kurse/{slug}/fassung")
    String move(@PathVariable String slug, @RequestParam UUID version, SignedIn me) {
        var attendance = taking(slug, me);
        if (attendance.required().version().value().equals(version)) {
            return "redirect:" + attendance.address() + "/weiter";
        }
        if (!attendance.newest().value().equals(version)) {
            return "redirect:" + attendance.address() + "/fassung?hinweis=learning.newer";
        }
        study.move(me.id(), attendance, new VersionId(version));
        return "redirect:" + attendance.address() + "/stand?hinweis=learning.moved";
    }

    private Attendance taking(String slug, SignedIn me) {
        return enrolments
                .attendance(slug, me.id(), 0)
                .filter(Attendance::enrolled)
                .orElseThrow(Missing::page);
    }
}
