package de.redlich.guardian;

import de.redlich.account.ChildForm;
import de.redlich.account.Children;
import de.redlich.account.Identity;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.Corrections;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
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

/**
 * Putting a child's date of birth right (Art. 16 GDPR): by a guardian who proves to be it, with a declaration and a history.
 * Who turns out to be 16 is no child any more; that is settled with a person.
 */
@Controller
@RequestMapping("/kinder/{id}/geburtsdatum")
class BirthPage {
    private static final String FIELD = "account.person.birth_date";

    private final Wards wards;
    private final Families families;
    private final Children children;
    private final Corrections corrections;
    private final ChildForm form;
    private final Identity identity;

    BirthPage(
            Wards wards,
            Families families,
            Children children,
            Corrections corrections,
            ChildForm form,
            Identity identity) {
        this.wards = wards;
        this.families = families;
        this.children = children;
        this.corrections = corrections;
        this.form = form;
        this.identity = identity;
    }

    /** What stood there, what stands there instead. */
    record Change(LocalDate before, LocalDate after, Instant at) {}

    @GetMapping
    String show(SignedIn me, @PathVariable UUID id, Model model) {
        var ward = wards.inCare(me, id);
        var birth = children.birthOf(ward.id()).map(LocalDate::toString).orElse("");
        return show(ward, Map.of("birth_date", birth), Problems.none(), model);
    }

    @PostMapping
    String correct(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var ward = wards.inCare(me, id);
        var problems = Problems.none();
        var birth = form.birth(typed, page, problems);
        if (!typed.containsKey("declared")) {
            problems.add("declared", page.t("guardian.problem.birth"));
        }
        if (problems.isEmpty()) {
            identity.prove(me.id(), "password", typed.getOrDefault("password", ""), problems, page);
        }
        if (!problems.isEmpty() || birth.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(ward, typed, problems, model);
        }
        var words = new Declaration(page.t("guardian.birth.words", ward.name()), page.language());
        if (!families.correctBirth(me.id(), ward.id(), birth.get(), words)) {
            throw Wards.unknown();
        }
        return "redirect:" + ward.address() + "?hinweis=guardian.birthcorrected";
    }

    private String show(Ward ward, Map<String, String> typed, Problems problems, Model model) {
        model.addAttribute("ward", ward);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "changes",
                corrections.of(ward.id()).stream()
                        .filter(it -> it.field().equals(FIELD))
                        .map(it -> new Change(LocalDate.parse(it.before()), LocalDate.parse(it.after()), it.at()))
                        .toList());
        model.addAttribute("problems", problems);
        return "guardian/birth";
    }
}
