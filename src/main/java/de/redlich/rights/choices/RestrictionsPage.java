package de.redlich.rights.choices;

import de.redlich.account.SignedIn;
import de.redlich.page.Choice;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.Registries;
import de.redlich.privacy.choices.Offer;
import de.redlich.privacy.choices.Restrictions;
import de.redlich.privacy.choices.Restrictions.Ground;
import de.redlich.privacy.choices.Restrictions.Restriction;
import de.redlich.privacy.choices.Restrictions.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Restricting the use of one's data (Art. 18 GDPR): all, one purpose or one category, at once, with the effect in words. */
@Controller
@RequestMapping("/meine-daten/einschraenkung")
class RestrictionsPage {
    private final Offer offer;
    private final Restrictions restrictions;
    private final Registries registries;

    RestrictionsPage(Offer offer, Restrictions restrictions, Registries registries) {
        this.offer = offer;
        this.restrictions = restrictions;
        this.registries = registries;
    }

    /** The form as it was filled in. */
    record Typed(String what, String ground, String reason) {}

    @GetMapping
    String show(SignedIn me, Page page, Model model) {
        return show(me, page, Problems.none(), new Typed("", "", ""), model);
    }

    @PostMapping
    String restrict(
            SignedIn me,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        var wanted =
                choices(page).stream().filter(it -> it.value().equals(what)).findFirst();
        if (wanted.isEmpty()) {
            problems.add("what", page.t("rights.restriction.problem.what"));
        }
        var because = ground(ground);
        if (because.isEmpty()) {
            problems.add("ground", page.t("rights.restriction.problem.ground"));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, page, problems, new Typed(what, ground, reason), model);
        }
        var parts = what.split(":", 2);
        restrictions.restrict(
                me.id(),
                Scope.valueOf(parts[0]),
                parts.length == 2 ? parts[1] : "",
                because.orElseThrow(),
                ObjectionsPage.cut(reason),
                page.t("rights.restriction.words", wanted.orElseThrow().label()),
                page.language());
        return "redirect:/meine-daten/einschraenkung?hinweis=rights.restricted";
    }

    @PostMapping("/{id}/aufhebung")
    String end(SignedIn me, @PathVariable UUID id, Page page) {
        restrictions.endByPerson(me.id(), id, page.t("rights.restriction.end.words"), page.language());
        return "redirect:/meine-daten/einschraenkung?hinweis=rights.unrestricted";
    }

    private String show(SignedIn me, Page page, Problems problems, Typed typed, Model model) {
        var running = restrictions.of(me.id());
        model.addAttribute("running", running);
        model.addAttribute("choices", choices(page));
        model.addAttribute(
                "grounds",
                Arrays.stream(Ground.values())
                        .map(it -> new Choice(it.name(), page.t("rights.restriction.ground." + it)))
                        .toList());
        var purposes = offer.purposes().stream().map(Purpose::key).toList();
        model.addAttribute(
                "uses",
                registries.uses().stream()
                        .filter(it -> purposes.contains(it.purpose()))
                        .toList());
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed);
        return "rights/choices/restrictions";
    }

    /** Everything, then what can be restricted by itself: purposes and categories with a use that would stop. */
    private List<Choice> choices(Page page) {
        var locale = page.language().locale();
        var stopping = registries.uses().stream().filter(it -> !it.isExempt()).toList();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("ALL", page.t("rights.restriction.all")));
        offer.purposes().stream()
                .filter(it -> stopping.stream().anyMatch(use -> use.purpose().equals(it.key())))
                .map(it -> new Choice(
                        "PURPOSE:" + it.key(),
                        page.t("rights.restriction.purpose", it.name().in(locale))))
                .forEach(choices::add);
        offer.categories().stream()
                .filter(it -> stopping.stream().anyMatch(use -> use.categories().contains(it.key())))
                .map(it -> new Choice(
                        "CATEGORY:" + it.key(),
                        page.t("rights.restriction.category", it.name().in(locale))))
                .forEach(choices::add);
        return choices;
    }

    private static Optional<Ground> ground(String written) {
        return Arrays.stream(Ground.values())
                .filter(it -> it.name().equals(written))
                .findFirst();
    }

    /** What the person reads about how much is restricted. */
    static String name(Restriction restriction, List<Choice> choices, Page page) {
        var value = restriction.scope() == Scope.ALL ? "ALL" : restriction.scope() + ":" + restriction.key();
        return choices.stream()
                .filter(it -> it.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> page.t("rights.restriction.other", restriction.key()));
    }
}
