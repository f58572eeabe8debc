package de.redlich.page.gallery;

import de.redlich.page.Page;
import de.redlich.page.Problems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shown in development only ({@code redlich.development=true}). */
@Controller
@ConditionalOnProperty("redlich.development")
class Gallery {
    @GetMapping("/gestaltung")
    String components(Page page, Model model) {
        model.addAttribute("problems", Problems.none().add("email", page.t("page.gallery.field.email.problem")));
        return "page/gallery/components";
    }

    @GetMapping("/gestaltung/startseite")
    String front() {
        return "page/gallery/front";
    }

    @GetMapping("/gestaltung/lektion")
    String lesson() {
        return "page/gallery/lesson";
    }

    @GetMapping("/gestaltung/uebersicht")
    String overview() {
        return "page/gallery/overview";
    }

    @GetMapping("/gestaltung/anmeldung")
    String registration(Model model) {
        model.addAttribute("problems", Problems.none());
        return "page/gallery/registration";
    }
}
