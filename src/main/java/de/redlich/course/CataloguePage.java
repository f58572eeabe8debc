package de.redlich.course;

import de.redlich.account.People;
import de.redlich.account.SignedIn;
import de.redlich.page.Open;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue with its search. */
@Controller
@Open
class CataloguePage {
    private final Catalogue catalogue;
    private final People people;

    CataloguePage(Catalogue catalogue, People people) {
        this.catalogue = catalogue;
        this.people = people;
    }

    @GetMapping("/kurse")
    String catalogue(
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "thema", required = false) @Nullable String subject,
            @RequestParam(name = "niveau", required = false) @Nullable String level,
            @RequestParam(name = "sprache-des-kurses", required = false) @Nullable String language,
            @RequestParam(name = "kinder", required = false) @Nullable String children,
            @RequestParam(name = "ab", required = false) @Nullable String from,
            Optional<SignedIn> me,
            Model model) {
        var wish = Wish.of(words, subject, level, language, children != null || isChild(me), from);
        var found = catalogue.search(wish);
        var cards = found.cards().isEmpty() ? catalogue.suggestions(wish) : found.cards();
        model.addAttribute("wish", wish);
        model.addAttribute("found", found);
        model.addAttribute("offer", catalogue.offer());
        model.addAttribute("suggestions", found.cards().isEmpty() ? cards : List.of());
        model.addAttribute(
                "lecturers",
                people.names(cards.stream().map(CourseCard::lecturer).toList(), "name_of_lecturer"));
        return "course/catalogue";
    }

    /** A child sees what it may take. */
    private static boolean isChild(Optional<SignedIn> me) {
        return me.filter(SignedIn::isChild).isPresent();
    }
}
