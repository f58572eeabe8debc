package de.redlich.rights.erasure;

import de.redlich.account.Identity;
import de.redlich.account.SignedIn;
import de.redlich.course.Courses;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.Category;
import de.redlich.privacy.erasure.Dependents;
import de.redlich.privacy.erasure.Erasures;
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

/** Where a person asks for the own account to be erased, seeing beforehand what that means. */
@Controller
@RequestMapping("/einstellungen/konto/loeschung")
class ErasureController {
    private static final String AT_ONCE = "now";

    private final Account account;
    private final Erasures erasures;
    private final Identity identity;
    private final Courses courses;
    private final Wording wording;
    private final List<Dependents> dependents;

    ErasureController(
            Account account,
            Erasures erasures,
            Identity identity,
            Courses courses,
            Wording wording,
            List<Dependents> dependents) {
        this.account = account;
        this.erasures = erasures;
        this.identity = identity;
        this.courses = courses;
        this.wording = wording;
        this.dependents = dependents;
    }

    @GetMapping
    String show(SignedIn me, Page page, Model model) {
        return show(me, Problems.none(), Set.of(), "", page, model);
    }

    @PostMapping
    String ask(
            SignedIn me,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String when,
            @RequestParam(defaultValue = "") List<String> keep,
            Page page,
            Model model,
            HttpServletResponse response) {
        var wishes = wishes(me, keep);
        var problems = Problems.none();
        if (account.isLastOperator(me.id())) {
            problems.add("password", page.t("rights.erasure.lastoperator"));
        } else {
            identity.prove(me.id(), "password", password, problems, page);
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, problems, wishes, when, page, model);
        }
        var request = account.end(me.id(), when.equals(AT_ONCE), wishes);
        return "redirect:/loeschung/" + erasures.key(request.id());
    }

    /** Only what the catalogue leaves to the person. */
    private Set<String> wishes(SignedIn me, List<String> keep) {
        return erasures.choices(me.id()).stream()
                .map(Category::key)
                .filter(keep::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String show(SignedIn me, Problems problems, Set<String> wishes, String when, Page page, Model model) {
        model.addAttribute("lines", wording.say(erasures.preview(me.id(), wishes), page.language()));
        model.addAttribute("choices", erasures.choices(me.id()));
        model.addAttribute("wishes", wishes);
        model.addAttribute("atOnce", when.equals(AT_ONCE));
        model.addAttribute("teaches", courses.byLecturer(me.id()).size());
        model.addAttribute(
                "dependents",
                dependents.stream().flatMap(it -> it.namesOf(me.id()).stream()).toList());
        model.addAttribute("lastOperator", account.isLastOperator(me.id()));
        model.addAttribute("days", Erasures.GRACE.toDays());
        model.addAttribute("problems", problems);
        return "rights/erasure/ask";
    }
}
