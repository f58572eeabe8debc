package de.redlich.guardian;

import de.redlich.account.Identity;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.rights.copy.CopyForAnother;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole copy of a child's data, for its guardian, after the guardian's own password. */
@Controller
@RequestMapping("/kinder/{id}/kopie")
class CopyPage {
    private final Wards wards;
    private final Identity identity;
    private final CopyForAnother copies;

    CopyPage(Wards wards, Identity identity, CopyForAnother copies) {
        this.wards = wards;
        this.identity = identity;
        this.copies = copies;
    }

    @GetMapping
    String ask(SignedIn me, @PathVariable UUID id, Model model) {
        return show(wards.of(me, id), Problems.none(), model);
    }

    /** Null when the archive has been written. */
    @PostMapping
    @Nullable
    String hand(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String password,
            Page page,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var ward = wards.of(me, id);
        var problems = Problems.none();
        identity.prove(me.id(), "password", password, problems, page);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(ward, problems, model);
        }
        if (!copies.hand(ward.id(), page, response)) {
            return "redirect:" + ward.address() + "?hinweis=guardian.copyoften";
        }
        return null;
    }

    private static String show(Ward ward, Problems problems, Model model) {
        model.addAttribute("ward", ward);
        model.addAttribute("words", "guardian.copy");
        model.addAttribute("action", ward.address() + "/kopie");
        model.addAttribute("proof", true);
        model.addAttribute("kind", "");
        model.addAttribute("problems", problems);
        return "guardian/confirm";
    }
}
