package de.redlich.rights.choices;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.Purpose.Choice;
import de.redlich.privacy.Registries;
import de.redlich.privacy.Use;
import de.redlich.privacy.choices.Objections;
import de.redlich.privacy.choices.Objections.Objection;
import de.redlich.privacy.choices.Offer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Objecting to uses that rest on a legitimate interest, and to advertising (Art. 21 GDPR). */
@Controller
@RequestMapping("/meine-daten/widerspruch")
class ObjectionsPage {
    private static final int LONGEST = 4_000;
    private static final String BACK = "redirect:/meine-daten/widerspruch?hinweis=rights.";

    private final Offer offer;
    private final Objections objections;
    private final Registries registries;

    ObjectionsPage(Offer offer, Objections objections, Registries registries) {
        this.offer = offer;
        this.objections = objections;
        this.registries = registries;
    }

    /**
     * @param uses what the purpose is in this software
     * @param objection null when there is none
     */
    record Card(Purpose purpose, List<Use> uses, @Nullable Objection objection) {
        boolean weighed() {
            return purpose.choice() == Choice.WEIGHED;
        }

        boolean advertising() {
            return purpose.key().equals(Offer.MARKETING);
        }

        /** Key of what is said about its state. */
        String state() {
            return objection == null ? "none" : objection.state().name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @GetMapping
    String show(SignedIn me, Model model) {
        var raised = objections.of(me.id());
        model.addAttribute(
                "cards", purposes().map(purpose -> card(purpose, raised)).toList());
        return "rights/choices/objections";
    }

    @PostMapping("/{purpose}")
    String object(
            SignedIn me, @PathVariable String purpose, @RequestParam(defaultValue = "") String reason, Page page) {
        var known = known(purpose);
        objections.object(me.id(), known.key(), cut(reason), words(known, page), page.language());
        return BACK + "objected#" + purpose;
    }

    @PostMapping("/{purpose}/ruecknahme")
    String takeBack(SignedIn me, @PathVariable String purpose, Page page) {
        var known = known(purpose);
        objections.withdraw(me.id(), known.key(), words(known, page), page.language());
        return BACK + "objectionback#" + purpose;
    }

    /** Advertising first, and always: nobody has to wait for the first letter to object to it. */
    private Stream<Purpose> purposes() {
        return Stream.concat(Stream.of(offer.catalogue().purpose(Offer.MARKETING)), offer.objectable().stream())
                .distinct();
    }

    private Card card(Purpose purpose, List<Objection> raised) {
        return new Card(
                purpose,
                registries.uses().stream()
                        .filter(it -> it.purpose().equals(purpose.key()))
                        .toList(),
                raised.stream()
                        .filter(it -> it.purpose().equals(purpose.key()))
                        .findFirst()
                        .orElse(null));
    }

    private static String words(Purpose purpose, Page page) {
        return page.t(
                "rights.objection.words",
                purpose.name().in(page.language().locale()),
                purpose.why().in(page.language().locale()));
    }

    private Purpose known(String purpose) {
        return purposes()
                .filter(it -> it.key().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** As long as the field lets somebody write; browsers count a new line there as one character and send two. */
    static String cut(String written) {
        var words = written.replace("\r\n", "\n");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
