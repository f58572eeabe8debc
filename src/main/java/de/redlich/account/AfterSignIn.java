package de.redlich.account;

import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where somebody goes who has just been let in. */
@Component
class AfterSignIn {
    private static final String HOME = "/uebersicht";

    private final Sessions sessions;
    private final Doorkeeper doorkeeper;

    AfterSignIn(Sessions sessions, Doorkeeper doorkeeper) {
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
    }

    /** Lets somebody in, to the form that was kept, to be sent again, or to where they wanted to go. */
    String enter(
            PersonId person, String weiter, HttpServletRequest request, HttpServletResponse response, Model model) {
        SessionCookie.in(request).ifPresent(sessions::end);
        var session = sessions.begin(person, UserAgent.device(request));
        SessionCookie.set(session, response);
        doorkeeper.welcome(person, request, response);
        return Kept.carriedBy(request)
                .map(form -> again(form, session, request, model))
                .orElseGet(() -> check(weiter));
    }

    private String again(Kept kept, Token session, HttpServletRequest request, Model model) {
        sessions.holderOf(session).ifPresent(person -> StoredSessions.tell(person, request));
        model.addAttribute("kept", kept);
        return "account/resend";
    }

    static String home() {
        return CurrentAcademy.get().kind() == Academy.Kind.OFFICE ? "/betrieb" : HOME;
    }

    static String check(String weiter) {
        return "redirect:/anmelden/fortsetzung?weiter=" + encoded(LocalPath.of(weiter, home()));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
