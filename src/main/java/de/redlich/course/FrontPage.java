package de.redlich.course;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.page.Open;
import de.redlich.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an academy shows to those who come by. */
@Controller
@Open
class FrontPage {
    private static final int FEATURED = 3;

    private final Catalogue catalogue;
    private final People people;

    FrontPage(Catalogue catalogue, People people) {
        this.catalogue = catalogue;
        this.people = people;
    }

    @GetMapping("/")
    String front(Model model) {
        var cards = catalogue.newest(FEATURED);
        model.addAttribute("academy", CurrentAcademy.get());
        model.addAttribute("cards", cards);
        model.addAttribute(
                "lecturers",
                people.names(cards.stream().map(CourseCard::lecturer).toList(), "name_of_lecturer"));
        return "course/front";
    }

    /** The academy's sentence in the reader's language, empty when it has none. */
    static String tagline(Page page) {
        var brand = page.brand();
        return brand == null ? "" : brand.tagline().getOrDefault(page.language(), "");
    }
}
