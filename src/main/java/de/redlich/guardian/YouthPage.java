package de.redlich.guardian;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sixteen: the youth decides alone whether to go on, and whether the guardians still see anything. */
@Controller
@RequestMapping("/jugend")
class YouthPage {
    private final Youths youths;
    private final Guardianships guardianships;
    private final MailLimit limit;

    YouthPage(Youths youths, Guardianships guardianships, MailLimit limit) {
        this.youths = youths;
        this.guardianships = guardianships;
        this.limit = limit;
    }

    @GetMapping
    String ask(SignedIn me, Model model) {
        return show(me, Map.of(), Problems.none(), model);
    }

    @PostMapping
    String goOn(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = Problems.none();
        var email = typed.getOrDefault("email", "");
        if (youths.isGuardiansAddress(me.id(), email)) {
            problems.add("email", page.t("guardian.problem.guardiansaddress"));
        }
        if (!typed.containsKey("consent")) {
            problems.add("consent", page.t("guardian.problem.consent"));
        }
        if (problems.isEmpty()) {
            var refused = limit.link(request, response, page);
            if (refused.isPresent()) {
                return show(me, typed, problems.add("email", refused.get()), model);
            }
        }
        var words = new Declaration(page.t("guardian.youth.consent", page.academyName()), page.language());
        if (problems.isEmpty() && !youths.goOn(me.id(), email, typed.containsKey("shown"), words)) {
            problems.add("email", page.t("account.problem.email"));
        }
        if (problems.isEmpty()) {
            return "redirect:/jugend?hinweis=guardian.youthmailed";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(me, typed, problems, model);
    }

    @PostMapping("/einblick/widerruf")
    String hide(SignedIn me) {
        youths.hide(me.id());
        return "redirect:/jugend?hinweis=guardian.hidden";
    }

    @GetMapping("/ende")
    String end(SignedIn me, Model model) {
        return youths.stateOf(me.id())
                .filter(State.ASKED::equals)
                .map(it -> "guardian/youthend")
                .orElseThrow(Wards::unknown);
    }

    @PostMapping("/ende")
    String stop(SignedIn me, Page page) {
        youths.stop(me.id(), new Declaration(page.t("guardian.youthend.text"), page.language()));
        return "redirect:/?hinweis=guardian.stopped";
    }

    private String show(SignedIn me, Map<String, String> typed, Problems problems, Model model) {
        var state = youths.stateOf(me.id())
                .filter(it -> it == State.ASKED || it == State.GROWN)
                .orElseThrow(Wards::unknown);
        model.addAttribute("asked", state == State.ASKED);
        model.addAttribute("guardians", guardianships.guardiansOf(me.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "guardian/youth";
    }
}
