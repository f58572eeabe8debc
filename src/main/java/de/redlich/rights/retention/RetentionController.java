package de.redlich.rights.retention;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.retention.Holds;
import de.redlich.privacy.retention.RunSoon;
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

/** The privacy officer's page about periods: what comes due, what the last run did, what is held. */
@Controller
@RequestMapping("/datenschutzstelle/aufbewahrung")
class RetentionController {
    private static final String HERE = "/datenschutzstelle/aufbewahrung";

    private final Desk desk;
    private final Holds holds;
    private final HoldForms forms;
    private final RunSoon soon;

    RetentionController(Desk desk, Holds holds, HoldForms forms, RunSoon soon) {
        this.desk = desk;
        this.holds = holds;
        this.forms = forms;
        this.soon = soon;
    }

    @GetMapping
    String show(Page page, Model model) {
        return show(Map.of(), Problems.none(), page, model);
    }

    @PostMapping("/lauf")
    String run() {
        soon.ask();
        return done("retentionasked");
    }

    @PostMapping("/sperren")
    String hold(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        var asked = forms.read(typed, page, problems);
        if (asked.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, problems, page, model);
        }
        asked.get().set(holds, me.id());
        return done("holdset");
    }

    @PostMapping("/sperren/{id}/aufhebung")
    String lift(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        holds.lift(id, me.id(), reason);
        return done("holdlifted");
    }

    @PostMapping("/steuerpruefung")
    String tax(SignedIn me, Page page) {
        holds.openTaxAssessment(me.id(), page.t("rights.retention.tax.reason"));
        return done("holdset");
    }

    private String show(Map<String, String> typed, Problems problems, Page page, Model model) {
        model.addAttribute("view", desk.view(page));
        model.addAttribute("categories", desk.categories(page));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "rights/retention/desk";
    }

    private static String done(String what) {
        return "redirect:" + HERE + "?hinweis=rights." + what;
    }
}
