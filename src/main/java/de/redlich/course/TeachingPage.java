package de.redlich.course;

import de.redlich.account.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a lecturer teaches. */
@Controller
@RequestMapping("/lehre")
class TeachingPage {
    private final Courses courses;
    private final Teaching teaching;
    private final Drafts drafts;

    TeachingPage(Courses courses, Teaching teaching, Drafts drafts) {
        this.courses = courses;
        this.teaching = teaching;
        this.drafts = drafts;
    }

    @GetMapping
    String mine(SignedIn me, Model model) {
        model.addAttribute("courses", courses.byLecturer(me.id()));
        return "course/teaching";
    }

    @GetMapping("/kurse/{id}")
    String course(@PathVariable String id, SignedIn me, Model model) {
        var course = teaching.course(me, id);
        model.addAttribute("course", course);
        model.addAttribute("versions", drafts.versions(course.id()));
        model.addAttribute("outline", drafts.outline(course.working().id()));
        model.addAttribute("remarks", drafts.report(course.working().id()).size());
        return "course/taught";
    }

    /** Whether children below 16 may take the course; those who take it already stay. */
    @PostMapping("/kurse/{id}/altersgruppe")
    String children(@PathVariable String id, @RequestParam(defaultValue = "") String kinder, SignedIn me) {
        drafts.openToChildren(teaching.course(me, id).id(), kinder.equals("ja"));
        return "redirect:/lehre/kurse/" + id + "?hinweis=course.saved";
    }
}
