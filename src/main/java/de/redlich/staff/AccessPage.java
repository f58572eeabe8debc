package de.redlich.staff;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is missing before somebody of the staff sees personal data, and the way to do it. */
@Controller
@RequestMapping(Gate.MISSING)
class AccessPage {
    private final Readiness readiness;
    private final Rights rights;
    private final CoursesOfPeople courses;
    private final ApplicationEventPublisher events;

    AccessPage(Readiness readiness, Rights rights, CoursesOfPeople courses, ApplicationEventPublisher events) {
        this.readiness = readiness;
        this.rights = rights;
        this.courses = courses;
        this.events = events;
    }

    @GetMapping
    String show(SignedIn me, Model model) {
        return show(me, Problems.none(), model);
    }

    @PostMapping("/verpflichtung")
    String sign(
            SignedIn me,
            @RequestParam(defaultValue = "false") boolean agreed,
            Page page,
            Model model,
            HttpServletResponse response) {
        if (!agreed) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, Problems.none().add("agreed", page.t("staff.problem.agreed")), model);
        }
        readiness.sign(me.id(), page.t("staff.declaration.text", page.academyName()), page.lang());
        return "redirect:" + Gate.MISSING + "?hinweis=staff.signed";
    }

    /** A course once completed stays completed; who is due again begins it anew. */
    @PostMapping("/schulung")
    @Transactional
    String again(SignedIn me) {
        var training = readiness.of(me.id()).training();
        if (training == null) {
            return "redirect:" + Gate.MISSING;
        }
        events.publishEvent(new TrainingBegunAgain(me.id(), training));
        return "redirect:/kurse/" + training;
    }

    private String show(SignedIn me, Problems problems, Model model) {
        var state = readiness.of(me.id());
        model.addAttribute("state", state);
        model.addAttribute("rights", rights.of(me.id()));
        model.addAttribute(
                "training",
                state.training() == null
                        ? ""
                        : courses.titles(List.of(state.training())).getOrDefault(state.training(), state.training()));
        model.addAttribute("problems", problems);
        return "staff/access";
    }
}
