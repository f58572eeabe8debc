package de.redlich.guardian;

import de.redlich.account.Children;
import de.redlich.account.MailLimit;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inviting the other parent, and answering the invitation. */
@Controller
class InvitationPage {
    private final Wards wards;
    private final SecondGuardians seconds;
    private final Families families;
    private final Children children;
    private final MailLimit limit;

    InvitationPage(Wards wards, SecondGuardians seconds, Families families, Children children, MailLimit limit) {
        this.wards = wards;
        this.seconds = seconds;
        this.families = families;
        this.children = children;
        this.limit = limit;
    }

    @GetMapping("/kinder/{id}/einladung")
    String form(SignedIn me, @PathVariable UUID id, Model model) {
        return form(wards.agreed(me, id), "", Problems.none(), model);
    }

    @PostMapping("/kinder/{id}/einladung")
    String invite(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String email,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var ward = wards.agreed(me, id);
        if (!seconds.mayBeInvited(ward.id()) || !children.isAddress(email)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(ward, email, Problems.none().add("email", page.t("account.problem.email")), model);
        }
        var refused = limit.link(request, response, page);
        if (refused.isPresent()) {
            return form(ward, email, Problems.none().add("email", refused.get()), model);
        }
        if (!seconds.invite(me.id(), ward.id(), email.strip())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(ward, email, Problems.none().add("email", page.t("guardian.problem.toomany")), model);
        }
        return "redirect:" + ward.address() + "?hinweis=guardian.invited";
    }

    @GetMapping("/kinder/einladung/{token}")
    String look(SignedIn me, @PathVariable String token, Model model, HttpServletResponse response) {
        var link = children.isMinor(me.id())
                ? java.util.Optional.<GuardianLinks.Link>empty()
                : seconds.invitation(token, me.id());
        return link.map(it -> show(token, it, Map.of(), Problems.none(), model)).orElseGet(() -> over(response));
    }

    @PostMapping("/kinder/einladung/{token}")
    String accept(
            SignedIn me,
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var link = seconds.invitation(token, me.id()).filter(it -> !children.isMinor(me.id()));
        if (link.isEmpty()) {
            return over(response);
        }
        var problems = Problems.none();
        var custody = DeclarationForm.custody(typed, page, problems);
        if (!problems.isEmpty() || custody.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(token, link.get(), typed, problems, model);
        }
        return seconds.accept(token, me.id(), custody.get(), DeclarationForm.words(custody.get(), page))
                .map(child -> "redirect:/kinder/" + child.value() + "?hinweis=guardian.agreed")
                .orElseGet(() -> over(response));
    }

    private String show(
            String token, GuardianLinks.Link link, Map<String, String> typed, Problems problems, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("child", families.nameOf(link.child()));
        model.addAttribute("inviter", families.nameOf(link.guardian()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "guardian/invitation";
    }

    private static String form(Ward ward, String email, Problems problems, Model model) {
        model.addAttribute("ward", ward);
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return "guardian/invite";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "guardian/over";
    }
}
