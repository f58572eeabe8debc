package de.redlich.privacy;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the privacy officer, or an operator, reads what changed, previews the next edition and publishes it. */
@Controller
class EditionDesk {
    private final Academies academies;
    private final Editions editions;
    private final EditionPublishing publishing;

    EditionDesk(Academies academies, Editions editions, EditionPublishing publishing) {
        this.academies = academies;
        this.editions = editions;
        this.publishing = publishing;
    }

    /**
     * An academy's statement.
     *
     * @param changes what a new edition would change materially, in sentences
     * @param action where publishing is asked for
     */
    record State(Academy academy, Optional<Editions.Edition> newest, List<String> changes, String action) {}

    @GetMapping("/datenschutzstelle/fassungen")
    String desk(Page page, Model model) {
        model.addAttribute("states", List.of(state("/datenschutzstelle/fassungen", page)));
        return "privacy/publishing";
    }

    @GetMapping("/datenschutzstelle/fassungen/vorschau")
    String preview(Page page, Model model) {
        return preview(CurrentAcademy.get(), page, model);
    }

    @PostMapping("/datenschutzstelle/fassungen")
    String publish() {
        publishing.publishMaterial();
        return "redirect:/datenschutzstelle/fassungen?hinweis=privacy.published";
    }

    @GetMapping("/betrieb/erklaerungen")
    String office(Page page, Model model) {
        var states = new ArrayList<State>();
        for (var academy : academies.all()) {
            CurrentAcademy.run(academy, () -> states.add(state("/betrieb/erklaerungen/" + academy.slug(), page)));
        }
        model.addAttribute("states", states);
        return "privacy/publishing";
    }

    @GetMapping("/betrieb/erklaerungen/{slug}/vorschau")
    String preview(@PathVariable String slug, Page page, Model model) {
        return preview(academy(slug), page, model);
    }

    @PostMapping("/betrieb/erklaerungen/{slug}")
    String publish(@PathVariable String slug) {
        CurrentAcademy.run(academy(slug), publishing::publishMaterial);
        return "redirect:/betrieb/erklaerungen?hinweis=privacy.published";
    }

    private State state(String action, Page page) {
        return new State(
                CurrentAcademy.get(),
                editions.newest(),
                publishing
                        .pending()
                        .map(it -> publishing.words(it, page.language()))
                        .orElse(List.of()),
                action);
    }

    private String preview(Academy academy, Page page, Model model) {
        CurrentAcademy.run(academy, () -> {
            model.addAttribute("html", publishing.preview(page.language()));
            model.addAttribute("state", state("", page));
        });
        return "privacy/editionpreview";
    }

    private Academy academy(String slug) {
        return academies.named(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
