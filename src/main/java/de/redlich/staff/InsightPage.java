package de.redlich.staff;

import de.redlich.account.Identity;
import de.redlich.account.People;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Support and security look at how one person uses the platform: for one case, for a short time, on record. */
@Controller
@RequestMapping("/personal/einsicht")
class InsightPage {
    private static final int LONGEST = 300;
    private static final int SHOWN = 20;

    private final Grants grants;
    private final Looks looks;
    private final CoursesOfPeople courses;
    private final People people;
    private final Identity identity;
    private final InstantSource time;

    InsightPage(
            Grants grants, Looks looks, CoursesOfPeople courses, People people, Identity identity, InstantSource time) {
        this.grants = grants;
        this.looks = looks;
        this.courses = courses;
        this.people = people;
        this.identity = identity;
        this.time = time;
    }

    @GetMapping
    String form(SignedIn me, Model model) {
        return form(me, Map.of(), Problems.none(), model);
    }

    /** An unknown address is answered as one that may not be looked at. */
    @PostMapping
    String ask(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        var reference = typed.getOrDefault("reference", "").strip();
        if (reference.isEmpty() || reference.length() > LONGEST) {
            problems.add("reference", page.t("staff.problem.reference", LONGEST));
        }
        var person = people.withEmail(typed.getOrDefault("email", "")).filter(it -> !it.equals(me.id()));
        if (person.isEmpty()) {
            problems.add("email", page.t("staff.problem.person"));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, typed, problems, model);
        }
        var task = task(me);
        var id = typed.containsKey("emergency") && task.sight() == Sight.GRANT_BY_TWO
                ? grants.breakGlass(me, task, person.orElseThrow(), reference)
                : grants.ask(me, task, person.orElseThrow(), reference);
        return "redirect:/personal/einsicht/" + id;
    }

    @GetMapping("/{id}")
    String look(SignedIn me, @PathVariable UUID id, Model model) {
        var grant = grants.find(id)
                .filter(it -> it.staff().equals(me.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("grant", grant);
        if (!grant.runs(time.instant())) {
            return "staff/waiting";
        }
        looks.by(grant, me);
        model.addAttribute("person", people.find(grant.person()));
        model.addAttribute("use", courses.useBy(grant.person()));
        model.addAttribute(
                "devices", courses.mayBeLookedAt(grant.person()) ? identity.devicesOf(grant.person()) : List.of());
        return "staff/look";
    }

    private String form(SignedIn me, Map<String, String> typed, Problems problems, Model model) {
        model.addAttribute("task", task(me));
        model.addAttribute("asked", grants.askedBy(me.id(), SHOWN));
        model.addAttribute("now", time.instant());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "staff/insight";
    }

    /** Who helps does it as support; security has a way of its own. */
    private static Task task(SignedIn me) {
        return Task.HELP.isFor(me.roles()) ? Task.HELP : Task.CLEAR_UP;
    }
}
