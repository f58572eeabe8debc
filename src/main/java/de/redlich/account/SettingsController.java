package de.redlich.account;

import de.redlich.page.FontSize;
import de.redlich.page.Language;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own settings: name, display, voluntary details, devices. */
@Controller
@RequestMapping("/einstellungen")
class SettingsController {
    private static final String SAVED = "redirect:/einstellungen?hinweis=account.saved";

    private final SettingsPage settings;
    private final Profiles profiles;
    private final Sessions sessions;

    SettingsController(SettingsPage settings, Profiles profiles, Sessions sessions) {
        this.settings = settings;
        this.profiles = profiles;
        this.sessions = sessions;
    }

    @GetMapping
    String show(SignedIn me, Page page, Model model) {
        return settings.show(me, page, model);
    }

    @PostMapping("/name")
    String rename(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var name = Name.of(typed.getOrDefault("name", ""));
        if (name.isEmpty()) {
            var problems = Problems.none().add("name", Name.problem(typed.getOrDefault("name", ""), page));
            return settings.again(me, typed, problems, page, model, response);
        }
        profiles.rename(me.id(), name.get());
        return SAVED;
    }

    @PostMapping("/anzeige")
    String display(
            SignedIn me,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String font_size) {
        profiles.show(
                me.id(),
                Language.of(language).orElse(null),
                FontSize.of(font_size).orElse(null),
                null);
        return SAVED;
    }

    /** The academy's voluntary fields; an empty one is removed. */
    @PostMapping("/angaben")
    String details(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        var problems = Problems.none();
        var details = Details.read(typed, profiles.of(me.id()).ageBand().isPresent(), page, problems);
        if (!problems.isEmpty()) {
            return settings.again(me, typed, problems, page, model, response);
        }
        profiles.keep(me.id(), details, typed.containsKey("birth_date_removed"));
        return SAVED;
    }

    @PostMapping("/geraete/{id}/abmeldung")
    String signOut(SignedIn me, @PathVariable UUID id) {
        sessions.end(me.id(), id);
        return "redirect:/einstellungen?hinweis=account.deviceout";
    }

    @PostMapping("/geraete/abmeldung")
    String signOutOthers(SignedIn me) {
        sessions.endOthers(me.id(), me.session());
        return "redirect:/einstellungen?hinweis=account.devicesout";
    }
}
