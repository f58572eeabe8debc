package de.redlich.rights.choices;

import de.redlich.account.SignedIn;
import de.redlich.page.Page;
import de.redlich.privacy.OutsideProvider;
import de.redlich.privacy.Purpose;
import de.redlich.privacy.choices.Consents;
import de.redlich.privacy.choices.Consents.Consent;
import de.redlich.privacy.choices.Offer;
import de.redlich.privacy.choices.OutsideChoices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** All agreements of a person on one page: given and withdrawn in the same place with one press of a button each. */
@Controller
@RequestMapping("/meine-daten/einwilligungen")
class ConsentsPage {
    private static final String BACK = "redirect:/meine-daten/einwilligungen?hinweis=rights.";

    private final Offer offer;
    private final Consents consents;
    private final OutsideChoices outside;

    ConsentsPage(Offer offer, Consents consents, OutsideChoices outside) {
        this.offer = offer;
        this.consents = consents;
        this.outside = outside;
    }

    /**
     * @param words what one agrees to, whole
     * @param consent null when there is none
     */
    record Card(Purpose purpose, String words, @Nullable Consent consent) {
        boolean stands() {
            return consent != null && consent.current();
        }

        /** Agreed once, but to less than it would be now. */
        boolean lapsed() {
            return consent != null && !consent.current();
        }
    }

    /** A provider of embedded content, and whether its content loads by itself. */
    record Provider(OutsideProvider provider, String words, boolean agreed) {}

    @GetMapping
    String show(SignedIn me, Page page, HttpServletRequest request, Model model) {
        var given = consents.of(me.id());
        model.addAttribute("child", me.isChild());
        model.addAttribute(
                "cards",
                offer.consents().stream()
                        .map(it -> new Card(it, offer.words(it, page.language()), given.get(it.key())))
                        .toList());
        var reader = Optional.of(me.id());
        model.addAttribute(
                "providers",
                outside.providers().stream()
                        .map(it ->
                                new Provider(it, OutsideChoices.words(it, page), outside.agreed(it, reader, request)))
                        .toList());
        return "rights/choices/consents";
    }

    @PostMapping("/{purpose}")
    String agree(SignedIn me, @PathVariable String purpose, Page page) {
        refuseChildren(me);
        consents.agree(me.id(), offered(purpose), page.language());
        return BACK + "agreed#" + purpose;
    }

    @PostMapping("/{purpose}/widerruf")
    String withdraw(SignedIn me, @PathVariable String purpose, Page page) {
        consents.withdraw(me.id(), offered(purpose), page.language());
        return BACK + "withdrawn#" + purpose;
    }

    @PostMapping("/anbieter/{key}")
    String agreeTo(
            SignedIn me,
            @PathVariable String key,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseChildren(me);
        outside.agree(provider(key), Optional.of(me.id()), page, request, response);
        return BACK + "agreed#" + key;
    }

    @PostMapping("/anbieter/{key}/widerruf")
    String withdrawFrom(
            SignedIn me,
            @PathVariable String key,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        outside.withdraw(provider(key), Optional.of(me.id()), page, request, response);
        return BACK + "withdrawn#" + key;
    }

    private String offered(String purpose) {
        return offer.consents().stream()
                .map(Purpose::key)
                .filter(purpose::equals)
                .findFirst()
                .orElseThrow(ConsentsPage::unknown);
    }

    private OutsideProvider provider(String key) {
        return outside.providers().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(ConsentsPage::unknown);
    }

    /** Below 16 a consent is not the child's to give (Art. 8 GDPR). */
    private static void refuseChildren(SignedIn me) {
        if (me.isChild()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
