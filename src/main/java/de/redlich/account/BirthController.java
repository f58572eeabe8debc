package de.redlich.account;

import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Putting one's own date of birth right (Art. 16 GDPR). Rights hang on the age, so the person proves to be it; what stood there
 * is remembered.
 */
@Controller
@RequestMapping("/einstellungen/geburtsdatum")
class BirthController {
    private final Profiles profiles;
    private final Identity identity;

    BirthController(Profiles profiles, Identity identity) {
        this.profiles = profiles;
        this.identity = identity;
    }

    @GetMapping
    String show(SignedIn me, Model model) {
        return profiles.of(me.id())
                .ageBand()
                .map(band -> show(band, "", Problems.none(), model))
                .orElse("redirect:/einstellungen");
    }

    @PostMapping
    String correct(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var band = profiles.of(me.id()).ageBand();
        if (band.isEmpty()) {
            return "redirect:/einstellungen";
        }
        var written = typed.getOrDefault("birth_date", "").strip();
        var problems = Problems.none();
        var birth = Details.birthDate(written, page, problems);
        if (problems.isEmpty()) {
            identity.prove(me.id(), "password", typed.getOrDefault("password", ""), problems, page);
        }
        if (!problems.isEmpty() || birth.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(band.get(), written, problems, model);
        }
        profiles.correctBirth(me.id(), birth.get());
        return "redirect:/einstellungen?hinweis=account.birth";
    }

    private static String show(String band, String written, Problems problems, Model model) {
        model.addAttribute("band", band);
        model.addAttribute("written", written);
        model.addAttribute("problems", problems);
        return "account/birth";
    }
}
