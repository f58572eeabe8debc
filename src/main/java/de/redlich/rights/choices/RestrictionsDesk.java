package de.redlich.rights.choices;

import de.redlich.account.People;
import de.redlich.account.Person;
import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.choices.Offer;
import de.redlich.privacy.choices.Restrictions;
import de.redlich.staff.Looks;
import de.redlich.staff.Task;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the privacy officer sees what is restricted, and tells people before it is lifted (Art. 18(3) GDPR). */
@Controller
@RequestMapping("/datenschutzstelle/einschraenkungen")
class RestrictionsDesk {
    private static final String DESK = "/datenschutzstelle/einschraenkungen";

    private final Restrictions restrictions;
    private final Offer offer;
    private final People people;
    private final Looks looks;

    RestrictionsDesk(Restrictions restrictions, Offer offer, People people, Looks looks) {
        this.restrictions = restrictions;
        this.offer = offer;
        this.people = people;
        this.looks = looks;
    }

    @GetMapping
    String show(SignedIn me, Page page, Model model) {
        return show(me, Problems.none(), page, model);
    }

    @PostMapping("/{id}")
    String announceLifting(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            Page page,
            Model model,
            HttpServletResponse response) {
        if (answer.isBlank()) {
            return refused(me, page, model, response);
        }
        return restrictions.announceLifting(id, ObjectionsPage.cut(answer)).isPresent()
                ? "redirect:" + DESK + "?hinweis=rights.liftingtold"
                : "redirect:" + DESK + "?hinweis=rights.nolifting";
    }

    private String refused(SignedIn me, Page page, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(me, Problems.none().add("answer", page.t("rights.desk.problem")), page, model);
    }

    private String show(SignedIn me, Problems problems, Page page, Model model) {
        var restricted = restrictions.all();
        var people = restricted.stream().map(Restrictions.Restriction::person).toList();
        looks.at(me, Task.LIFT_RESTRICTIONS, people, page.t("rights.desk.title"));
        model.addAttribute("desk", new Desk(this, page));
        model.addAttribute("restrictions", restricted);
        model.addAttribute("problems", problems);
        return "rights/choices/desk";
    }

    /** What the template asks for: names of people, purposes and categories. */
    record Desk(RestrictionsDesk room, Page page) {
        String name(PersonId person) {
            return room.people.find(person).map(Person::name).orElse("");
        }

        String purpose(String key) {
            return room.offer.catalogue().purpose(key).name().in(page.language().locale());
        }

        String extent(Restrictions.Restriction restriction) {
            var locale = page.language().locale();
            return switch (restriction.scope()) {
                case ALL -> page.t("rights.restriction.all");
                case PURPOSE -> page.t("rights.restriction.purpose", purpose(restriction.key()));
                case CATEGORY ->
                    page.t(
                            "rights.restriction.category",
                            room.offer
                                    .catalogue()
                                    .category(restriction.key())
                                    .name()
                                    .in(locale));
            };
        }
    }
}
