package de.redlich.account;

import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.account.proof.Factors;
import de.redlich.page.Problems;
import de.redlich.privacy.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lets somebody in who has proved who they are: at once, or, where a second proof is needed, as far as the page that asks for it.
 * Each step brings a new token.
 */
@Component
class Entrance {
    /** What somebody has shown. */
    enum Given {
        /** The password or the mailed link. */
        FIRST,
        /** A passkey, which is two proofs in one: the device, and that its owner unlocked it. */
        BOTH
    }

    private final Sessions sessions;
    private final SecondPage second;
    private final Factors factors;
    private final Doorkeeper doorkeeper;

    Entrance(Sessions sessions, SecondPage second, Factors factors, Doorkeeper doorkeeper) {
        this.sessions = sessions;
        this.second = second;
        this.factors = factors;
        this.doorkeeper = doorkeeper;
    }

    /** Whoever has no second proof to be asked for is asked for a mailed code where the sign-in is unusual. */
    String admit(
            PersonId person,
            Given given,
            String onward,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return given == Given.FIRST && !factors.has(person) && doorkeeper.asks(person, request, response)
                ? InquiryController.ask(onward, request, model)
                : open(person, given, onward, request, response, model);
    }

    /** @return the view to go on with */
    String open(
            PersonId person,
            Given given,
            String onward,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SessionCookie.in(request).ifPresent(sessions::end);
        var begun = sessions.begin(person, UserAgent.device(request), given == Given.BOTH);
        SessionCookie.set(begun.token(), response);
        if (!begun.half()) {
            doorkeeper.welcome(person, request, response);
            return goOn(begun.token(), onward, request, model);
        }
        var kept = Kept.carriedBy(request);
        return kept.isEmpty()
                ? toSecond(onward)
                : second.show(sessions.halfOf(begun.token()).orElseThrow(), onward, kept, Problems.none(), model);
    }

    /** Who has begun to sign in with this browser and still owes the second proof. */
    Optional<Sessions.Half> half(HttpServletRequest request) {
        return SessionCookie.in(request).flatMap(sessions::halfOf);
    }

    /** The second proof was right: a new token, all doors open. Empty when the half session has ended meanwhile. */
    Optional<Token> complete(HttpServletRequest request, HttpServletResponse response) {
        var person = half(request).map(Sessions.Half::id);
        var token = SessionCookie.in(request).flatMap(sessions::complete);
        token.ifPresent(it -> SessionCookie.set(it, response));
        if (token.isPresent()) {
            person.ifPresent(it -> doorkeeper.welcome(it, request, response));
        }
        return token;
    }

    /** Where somebody goes who is in. */
    String goOn(Token token, String onward, HttpServletRequest request, Model model) {
        var kept = Kept.carriedBy(request);
        if (kept.isEmpty()) {
            return "redirect:/anmelden/fortsetzung?weiter=" + encoded(onward);
        }
        tell(token, request);
        model.addAllAttributes(Map.of("kept", kept.get()));
        return "account/resend";
    }

    /** The rest of this request is the person's already. */
    void tell(Token token, HttpServletRequest request) {
        sessions.holderOf(token).ifPresent(person -> StoredSessions.tell(person, request));
    }

    static String toSecond(String onward) {
        return "redirect:/anmelden/nachweis?weiter=" + encoded(onward);
    }

    static String home() {
        return CurrentAcademy.get().kind() == Academy.Kind.OFFICE ? "/betrieb" : "/uebersicht";
    }

    static String encoded(String onward) {
        return URLEncoder.encode(LocalPath.of(onward, home()), StandardCharsets.UTF_8);
    }
}
