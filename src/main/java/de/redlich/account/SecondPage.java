package de.redlich.account;

import de.redlich.account.proof.Handouts;
import de.redlich.account.proof.Totp;
import de.redlich.page.Problems;
import de.redlich.privacy.PersonId;
import de.redlich.storage.Settings;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page between the first proof and all others: it asks for the second proof, or has one set up where one is needed. */
@Component
class SecondPage {
    private final People people;
    private final Handouts handouts;
    private final Settings settings;

    SecondPage(People people, Handouts handouts, Settings settings) {
        this.people = people;
        this.handouts = handouts;
        this.settings = settings;
    }

    String show(Sessions.Half half, String onward, Optional<Kept> kept, Problems problems, Model model) {
        kept.ifPresent(it -> model.addAttribute("kept", it));
        model.addAllAttributes(Map.of("weiter", LocalPath.of(onward, ""), "problems", problems, "demo", isDemo()));
        if (half.hasSecond()) {
            model.addAttribute("half", half);
            return "account/second";
        }
        offerApp(half.id(), model);
        return "account/setup";
    }

    /** Gives the page a new secret for an app. */
    void offerApp(PersonId person, Model model) {
        model.addAttribute("app", offer(person, Totp.freshSecret()));
    }

    /** The same secret again, if the page brought it back. */
    void offerAppAgain(PersonId person, String handout, Model model) {
        var secret = secretIn(person, handout).orElseGet(Totp::freshSecret);
        model.addAttribute("app", offer(person, secret));
    }

    Optional<byte[]> secretIn(PersonId person, String handout) {
        return handouts.takeBack(use(person), handout);
    }

    private AppOffer offer(PersonId person, byte[] secret) {
        return AppOffer.of(
                secret,
                handouts.give(use(person), secret),
                people.emailOf(person).orElse(""));
    }

    private static String use(PersonId person) {
        return "secret of an app " + person.value();
    }

    /** The people of the demo have no phone; in development a page shows their codes. */
    private boolean isDemo() {
        return settings.demo() && settings.development();
    }
}
