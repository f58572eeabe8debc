package de.redlich.staff;

import de.redlich.account.People;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The owners' review of all rights, and the rules that the academy sets for its staff. */
@Controller
@RequestMapping("/personal")
class ReviewPage {
    private static final int LONGEST_MONTHS = 36;

    private final Reviews reviews;
    private final Rights rights;
    private final People people;
    private final Policies policies;
    private final CoursesOfPeople courses;

    ReviewPage(Reviews reviews, Rights rights, People people, Policies policies, CoursesOfPeople courses) {
        this.reviews = reviews;
        this.rights = rights;
        this.people = people;
        this.policies = policies;
        this.courses = courses;
    }

    @GetMapping("/ueberpruefung")
    String review(Model model) {
        var open = reviews.open();
        model.addAttribute("review", reviews.current());
        model.addAttribute("last", reviews.last());
        model.addAttribute("open", open);
        model.addAttribute("all", rights.running().size());
        model.addAttribute(
                "names",
                people.names(open.stream().map(Entitlement::person).collect(Collectors.toSet()), "staff_acts"));
        return "staff/review";
    }

    @PostMapping("/ueberpruefung/{right}/bestaetigung")
    String confirm(SignedIn me, @PathVariable UUID right) {
        reviews.confirm(right, me.id());
        return "redirect:/personal/ueberpruefung?hinweis=staff.confirmed";
    }

    @PostMapping("/ueberpruefung/{right}/ende")
    String end(SignedIn me, @PathVariable UUID right) {
        if (rights.has(me.id(), right)) {
            return "redirect:/personal/ueberpruefung?hinweis=staff.notyourself";
        }
        rights.end(right, Entitlement.End.TAKEN_BACK, me.id());
        return "redirect:/personal/ueberpruefung?hinweis=staff.ended";
    }

    @GetMapping("/regeln")
    String rules(Model model) {
        var policy = policies.current();
        var training = policy.training();
        return rules(
                Map.of(
                        "training", training == null ? "" : training,
                        "months", Integer.toString(policy.months()),
                        "right_months", Integer.toString(policy.rightMonths())),
                Problems.none(),
                model);
    }

    @PostMapping("/regeln")
    String set(@RequestParam Map<String, String> typed, Page page, Model model, HttpServletResponse response) {
        var problems = Problems.none();
        int months = months("months", typed, page, problems);
        int rightMonths = months("right_months", typed, page, problems);
        var training = typed.getOrDefault("training", "");
        if (!training.isEmpty() && !courses.all().containsKey(training)) {
            problems.add("training", page.t("staff.problem.training"));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return rules(typed, problems, model);
        }
        policies.set(new Policy(training.isEmpty() ? null : training, months, rightMonths));
        return "redirect:/personal/regeln?hinweis=staff.rules";
    }

    private String rules(Map<String, String> typed, Problems problems, Model model) {
        model.addAttribute("courses", courses.all());
        model.addAttribute("tasks", Arrays.asList(Task.values()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "staff/rules";
    }

    private static int months(String field, Map<String, String> typed, Page page, Problems problems) {
        var written = typed.getOrDefault(field, "").strip();
        if (written.matches("\\d{1,2}")) {
            int months = Integer.parseInt(written);
            if (months >= 1 && months <= LONGEST_MONTHS) {
                return months;
            }
        }
        problems.add(field, page.t("staff.problem.months", LONGEST_MONTHS));
        return 0;
    }
}
