package de.redlich.course;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.People;
import de.redlich.page.Open;
import de.redlich.page.Page;
import de.redlich.privacy.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an academy shows to those who come by: nothing that is not so. */
@Controller
@Open
class FrontPage {
    private static final int FEATURED = 3;
    private static final int LOOKED_AT = 24;

    private final Catalogue catalogue;
    private final People people;

    FrontPage(Catalogue catalogue, People people) {
        this.catalogue = catalogue;
        this.people = people;
    }

    @GetMapping("/")
    String front(Model model) {
        var cards = catalogue.newest(LOOKED_AT);
        var taught = byLecturer(cards);
        model.addAttribute("academy", CurrentAcademy.get());
        model.addAttribute("cards", cards.stream().limit(FEATURED).toList());
        model.addAttribute("taught", taught);
        model.addAttribute("lecturers", people.names(taught.keySet(), "name_of_lecturer"));
        model.addAttribute("figures", catalogue.figures());
        model.addAttribute("subjects", catalogue.offer().subjects());
        model.addAttribute("taste", catalogue.taste().orElse(null));
        return "course/front";
    }

    private static Map<PersonId, List<CourseCard>> byLecturer(List<CourseCard> cards) {
        return cards.stream()
                .collect(Collectors.groupingBy(CourseCard::lecturer, LinkedHashMap::new, Collectors.toList()));
    }

    /** The academy's sentence in the reader's language, empty when it has none. */
    static String tagline(Page page) {
        var brand = page.brand();
        return brand == null ? "" : brand.tagline().getOrDefault(page.language(), "");
    }
}
