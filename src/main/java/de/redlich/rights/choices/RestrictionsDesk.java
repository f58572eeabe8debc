package de.redlich.rights.choices;

import de.redlich.account.People;
import de.redlich.account.Person;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.choices.Offer;
import de.redlich.privacy.choices.Restrictions;
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

    RestrictionsDesk(Restrictions restrictions, Offer offer, People people) {
        this.restrictions = restrictions;
        this.offer = offer;
        this.people = people;
    }

    @GetMapping
    String show(Page page, Model model) {
        return show(Problems.none(), page, model);
    }

    @PostMapping("/{id}")
    String announceLifting(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            Page page,
            Model model,
            HttpServletResponse response) {
        if (answer.isBlank()) {
            return refused(page, model, response);
        }
        restrictions.announceLifting(id, ObjectionsPage.cut(answer));
        return "redirect:" + DESK + "?hinweis=rights.liftingtold";
    }

    private String refused(Page page, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(Problems.none().add("answer", page.t("rights.desk.problem")), page, model);
    }

    private String show(Problems problems, Page page, Model model) {
        model.addAttribute("desk", new Desk(this, page));
        model.addAttribute("restrictions", restrictions.all());
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
