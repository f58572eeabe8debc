package de.redlich.guardian;

import de.redlich.account.Identity;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking the agreement back, giving it anew, erasing, and saying that guardians disagree. */
@Controller
@RequestMapping("/kinder/{id}")
class EndPage {
    private static final int LONGEST = 2_000;

    private final Wards wards;
    private final Families families;
    private final Disputes disputes;
    private final Identity identity;
    private final MailLimit limit;

    EndPage(Wards wards, Families families, Disputes disputes, Identity identity, MailLimit limit) {
        this.wards = wards;
        this.families = families;
        this.disputes = disputes;
        this.identity = identity;
        this.limit = limit;
    }

    @GetMapping("/widerruf")
    String withdrawal(SignedIn me, @PathVariable UUID id, Model model) {
        return confirm(wards.inCare(me, id), "guardian.withdrawal", "/widerruf", model);
    }

    @PostMapping("/widerruf")
    String withdraw(SignedIn me, @PathVariable UUID id, Page page) {
        var ward = wards.inCare(me, id);
        families.withdraw(me.id(), ward.id(), words("guardian.withdrawal.text", ward, page));
        return "redirect:/kinder?hinweis=guardian.withdrawn";
    }

    @GetMapping("/loeschung")
    String erasure(SignedIn me, @PathVariable UUID id, Model model) {
        return erasure(wards.inCare(me, id), Problems.none(), model);
    }

    /** Only with the guardian's own password, as any erasure. */
    @PostMapping("/loeschung")
    String erase(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String password,
            Page page,
            Model model,
            HttpServletResponse response) {
        var ward = wards.inCare(me, id);
        var problems = Problems.none();
        identity.prove(me.id(), "password", password, problems, page);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return erasure(ward, problems, model);
        }
        if (!families.erase(me.id(), ward.id(), words("guardian.erasure.text", ward, page))) {
            throw Wards.unknown();
        }
        return "redirect:/kinder?hinweis=guardian.erased";
    }

    /** Agreement anew, or the link once more: custody is declared again and the link mailed again. */
    @GetMapping("/zustimmung")
    String again(SignedIn me, @PathVariable UUID id, Model model) {
        return declaration(wards.inCare(me, id), Map.of(), Problems.none(), model);
    }

    @PostMapping("/zustimmung")
    String declare(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var ward = wards.inCare(me, id);
        var problems = Problems.none();
        var custody = DeclarationForm.custody(typed, page, problems);
        if (!problems.isEmpty() || custody.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return declaration(ward, typed, problems, model);
        }
        var refused = limit.link(request, response, page);
        if (refused.isPresent()) {
            return declaration(ward, typed, problems.add("custody", refused.get()), model);
        }
        families.declare(me.id(), ward.id(), custody.get(), DeclarationForm.words(custody.get(), page));
        return "redirect:/kinder?hinweis=guardian.registered";
    }

    @GetMapping("/streitfall")
    String dispute(SignedIn me, @PathVariable UUID id, Model model) {
        return dispute(wards.inCare(me, id), "", Problems.none(), model);
    }

    @PostMapping("/streitfall")
    String raise(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            Page page,
            Model model,
            HttpServletResponse response) {
        if (wards.of(me, id).state() == State.FROZEN) {
            return frozen(wards.of(me, id)); // sent twice
        }
        var ward = wards.inCare(me, id);
        var written = reason.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = Problems.none().add("grund", page.t("guardian.problem.reason", page.n(LONGEST)));
            return dispute(ward, reason, problems, model);
        }
        if (!disputes.raise(me.id(), ward.id(), written, words("guardian.dispute.text", ward, page))) {
            throw Wards.unknown();
        }
        return frozen(ward);
    }

    private static String frozen(Ward ward) {
        return "redirect:" + ward.address() + "?hinweis=guardian.frozen";
    }

    private static Declaration words(String key, Ward ward, Page page) {
        return new Declaration(page.t(key, ward.name()), page.language());
    }

    private static String confirm(Ward ward, String words, String below, Model model) {
        model.addAttribute("ward", ward);
        model.addAttribute("words", words);
        model.addAttribute("action", ward.address() + below);
        return "guardian/confirm";
    }

    private static String erasure(Ward ward, Problems problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("proof", true);
        return confirm(ward, "guardian.erasure", "/loeschung", model);
    }

    private static String declaration(Ward ward, Map<String, String> typed, Problems problems, Model model) {
        model.addAttribute("ward", ward);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "guardian/again";
    }

    private static String dispute(Ward ward, String reason, Problems problems, Model model) {
        model.addAttribute("ward", ward);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "guardian/dispute";
    }
}
