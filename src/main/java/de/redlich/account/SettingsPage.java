package de.redlich.account;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.page.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The one page on which all settings stand; every form on it comes back here when something is wrong with it. */
@Component
class SettingsPage {
    private final Profiles profiles;
    private final Sessions sessions;
    private final Protection protection;

    SettingsPage(Profiles profiles, Sessions sessions, Protection protection) {
        this.profiles = profiles;
        this.sessions = sessions;
        this.protection = protection;
    }

    String show(SignedIn me, Page page, Model model) {
        return show(me, Map.of(), Problems.none(), page, model);
    }

    String emailOf(SignedIn me) {
        return profiles.of(me.id()).email();
    }

    /** With what was typed, and what is wrong with it. */
    String again(
            SignedIn me,
            Map<String, String> typed,
            Problems problems,
            Page page,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(me, typed, problems, page, model);
    }

    private String show(SignedIn me, Map<String, String> typed, Problems problems, Page page, Model model) {
        var profile = profiles.of(me.id());
        model.addAttribute(
                "settings",
                new Settings(
                        CurrentAcademy.get(),
                        profile,
                        sessions.of(me.id()),
                        me,
                        typed,
                        problems,
                        Settings.educations(page),
                        PasswordRule.shortest(protection.has(me.id()))));
        return "account/settings";
    }
}
