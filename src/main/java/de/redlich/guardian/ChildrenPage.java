package de.redlich.guardian;

import de.redlich.account.ChildForm;
import de.redlich.account.Children;
import de.redlich.account.MailLimit;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A guardian's children: who they are, signing one up, confirming by the mailed link. */
@Controller
@RequestMapping("/kinder")
class ChildrenPage {
    private final Guardianships guardianships;
    private final Families families;
    private final Children children;
    private final ChildForm form;
    private final MailLimit limit;

    ChildrenPage(Guardianships guardianships, Families families, Children children, ChildForm form, MailLimit limit) {
        this.guardianships = guardianships;
        this.families = families;
        this.children = children;
        this.form = form;
        this.limit = limit;
    }

    @GetMapping
    String children(SignedIn me, Model model) {
        model.addAttribute("wards", guardianships.of(me.id()));
        model.addAttribute("minor", children.isMinor(me.id()));
        return "guardian/children";
    }

    @GetMapping("/anmeldung")
    String form(SignedIn me, Model model) {
        return children.isMinor(me.id()) ? "redirect:/kinder" : show(Map.of(), Problems.none(), model);
    }

    @PostMapping("/anmeldung")
    String register(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (children.isMinor(me.id())) {
            return "redirect:/kinder";
        }
        var problems = Problems.none();
        var child = form.read(typed, page, problems);
        var custody = DeclarationForm.custody(typed, page, problems);
        if (problems.isEmpty() && child.isPresent() && custody.isPresent()) {
            var refused = limit.link(request, response, page);
            if (refused.isPresent()) {
                return show(typed, problems.add("username", refused.get()), model);
            }
            var declaration = DeclarationForm.words(custody.get(), page);
            if (families.register(me.id(), child.get(), custody.get(), declaration)
                    .isPresent()) {
                return "redirect:/kinder?hinweis=guardian.registered";
            }
            problems.add("username", page.t("account.problem.username.taken"));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(typed, problems, model);
    }

    @GetMapping("/zustimmung/{token}")
    String look(SignedIn me, @PathVariable String token, Model model, HttpServletResponse response) {
        if (!families.mayAgree(me.id(), token)) {
            return over(response);
        }
        model.addAttribute("token", token);
        return "guardian/agree";
    }

    @PostMapping("/zustimmung/{token}")
    String agree(SignedIn me, @PathVariable String token, Page page, HttpServletResponse response) {
        var words = new Declaration(page.t("guardian.agree.words", page.academyName()), page.language());
        return families.agree(me.id(), token, words)
                .map(child -> "redirect:/kinder/" + child.value() + "?hinweis=guardian.agreed")
                .orElseGet(() -> over(response));
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "guardian/over";
    }

    private static String show(Map<String, String> typed, Problems problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "guardian/childform";
    }
}
