package de.redlich.guardian;

import de.redlich.account.SignedIn;
import de.redlich.course.Course;
import de.redlich.course.Courses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A child wants to take a course, and asks its guardians. */
@Controller
@RequestMapping("/kurse/{slug}/teilnahmewunsch")
class WishPage {
    private final Courses courses;
    private final Agreements agreements;

    WishPage(Courses courses, Agreements agreements) {
        this.courses = courses;
        this.agreements = agreements;
    }

    @GetMapping
    String wish(SignedIn me, @PathVariable String slug, Model model) {
        var course = course(me, slug);
        var state = agreements.find(me.id(), course.id());
        if (state.orElse(false)) {
            return "redirect:" + course.address();
        }
        model.addAttribute("course", course);
        model.addAttribute("asked", state.isPresent());
        return "guardian/wish";
    }

    @PostMapping
    String ask(SignedIn me, @PathVariable String slug) {
        var course = course(me, slug);
        agreements.ask(me.id(), course);
        return "redirect:" + course.address() + "/teilnahmewunsch";
    }

    private Course course(SignedIn me, String slug) {
        return courses.published(slug)
                .filter(it -> it.forChildren() && me.isChild())
                .orElseThrow(Wards::unknown);
    }
}
