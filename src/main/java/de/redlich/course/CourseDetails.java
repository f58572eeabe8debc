package de.redlich.course;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a course says about itself: title, summary, goals and the like. */
@Controller
@RequestMapping("/lehre/kurse/{id}/angaben")
class CourseDetails {
    private final Publishing publishing;
    private final Teaching teaching;
    private final Drafts drafts;

    CourseDetails(Publishing publishing, Teaching teaching, Drafts drafts) {
        this.publishing = publishing;
        this.teaching = teaching;
        this.drafts = drafts;
    }

    @GetMapping
    String form(@PathVariable String id, SignedIn me, Model model) {
        var course = teaching.course(me, id);
        return show(course, DetailsForm.of(teaching.draft(course)), model);
    }

    @PostMapping
    String save(
            @PathVariable String id,
            @ModelAttribute DetailsForm form,
            SignedIn me,
            Page page,
            HttpServletResponse response,
            Model model) {
        var course = teaching.course(me, id);
        var problems = form.problems(page, teaching.draft(course).lessons());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems);
            return show(course, form, model);
        }
        try {
            publishing.describe(me.id(), course.id(), form.data(teaching.draft(course)), form.revision());
            return "redirect:/lehre/kurse/" + id + "?hinweis=course.saved";
        } catch (Stale stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var current = DetailsForm.of(teaching.draft(teaching.course(me, id)));
            model.addAttribute("other", current);
            return show(course, form.at(current.revision()), model);
        }
    }

    private String show(TaughtCourse course, DetailsForm form, Model model) {
        model.addAttribute("course", course);
        model.addAttribute("form", form);
        model.addAttribute("outline", drafts.outline(teaching.draft(course).id()));
        return "course/details";
    }
}
