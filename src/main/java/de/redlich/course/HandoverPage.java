package de.redlich.course;

import de.redlich.account.Identity;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where lecturers give courses into other hands, before a long leave or for good. */
@Controller
@RequestMapping("/lehre/uebergabe")
class HandoverPage {
    private final Handovers handovers;
    private final Courses courses;
    private final Identity identity;

    HandoverPage(Handovers handovers, Courses courses, Identity identity) {
        this.handovers = handovers;
        this.courses = courses;
        this.identity = identity;
    }

    /** @param chosen one of them; all when nothing is said */
    @GetMapping
    String show(@RequestParam(name = "kurs", defaultValue = "") String chosen, SignedIn me, Model model) {
        var mine = courses.byLecturer(me.id());
        var marked = mine.stream()
                .map(HandoverPage::id)
                .filter(id -> chosen.isEmpty() || id.equals(chosen))
                .collect(Collectors.toSet());
        return show(mine, marked, "", Problems.none(), model);
    }

    @PostMapping
    String handOver(
            @RequestParam(name = "kurs", defaultValue = "") Set<String> chosen,
            @RequestParam(name = "an", defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            SignedIn me,
            Page page,
            HttpServletResponse response,
            Model model) {
        var mine = courses.byLecturer(me.id());
        var theirs = mine.stream()
                .filter(it -> chosen.contains(id(it)))
                .map(TaughtCourse::id)
                .toList();
        var problems = Problems.none();
        if (theirs.isEmpty()) {
            problems.add("kurs", page.t("course.handover.problem.none"));
        }
        var to = handovers.lecturer(email).filter(it -> !it.equals(me.id()));
        if (to.isEmpty()) {
            problems.add("an", page.t("course.handover.problem.nobody"));
        }
        if (problems.isEmpty()) {
            identity.prove(me.id(), "password", password, problems, page);
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(mine, chosen, email, problems, model);
        }
        handovers.handOver(me.id(), theirs, to.orElseThrow());
        return "redirect:/lehre?hinweis=course.handedover";
    }

    private static String id(TaughtCourse course) {
        return course.id().value().toString();
    }

    private static String show(
            List<TaughtCourse> mine, Set<String> marked, String email, Problems problems, Model model) {
        model.addAttribute("courses", mine);
        model.addAttribute("marked", marked);
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return "course/handover";
    }
}
